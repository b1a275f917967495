-- What became, or is to become, of an organisation on a day: a merger or division ends it, once; of changes of category there is one a day.
create table succession (
    id              uuid primary key,
    version         bigint      not null,
    organisation    text        not null references organisation,
    kind            text        not null check (kind in ('MERGER', 'DIVISION', 'CATEGORY_CHANGE')),
    takes_effect_on date        not null,
    successors      text[]      not null,
    former_category text,
    category        text,
    reasons         text        not null,
    applied         boolean     not null,
    recorded_at     timestamptz not null
);
create index succession_by_organisation on succession (organisation, id);
create index succession_to_come on succession (takes_effect_on) where not applied;
create unique index succession_ends_once on succession (organisation) where kind <> 'CATEGORY_CHANGE';
create unique index succession_once_a_day on succession (organisation, takes_effect_on) where kind = 'CATEGORY_CHANGE';

alter table organisation add column ended boolean not null default false;
