create sequence exemption_reference;

create table exemption_application (
    id           uuid primary key,
    reference    text        not null unique,
    version      bigint      not null,
    organisation text        not null,
    business_id  text        not null,
    unit         text,
    service_code text,
    addressee    text,
    state        text        not null check (state in ('DRAFT', 'SUBMITTED', 'INFORMATION_REQUESTED', 'PREPARED', 'INTENT_TO_REJECT',
                                                       'REFERRED_TO_MINISTRY', 'TAKEN_OVER_BY_MINISTRY', 'DECIDED', 'WITHDRAWN')),
    language     text,
    content      jsonb       not null,
    handling     jsonb       not null,
    resolution   jsonb,
    created_by   text        not null,
    requested_at timestamptz,
    check ((state = 'DECIDED') = (resolution is not null)),
    -- What is submitted is complete; a withdrawn draft never was.
    check (state in ('DRAFT', 'WITHDRAWN') or requested_at is not null),
    check (requested_at is null or (service_code is not null and addressee is not null and language is not null))
);
create index exemption_application_by_business_id on exemption_application (business_id, id);
create index exemption_application_by_organisation on exemption_application (organisation, id);
create index exemption_application_by_addressee on exemption_application (addressee, id) where requested_at is not null;
create index exemption_application_by_creator on exemption_application (created_by, id);
create index exemption_application_by_state on exemption_application (state, id);

-- A decision is never changed, on whatever path: neither its text nor what was applied for, and the decision of its review neither.
create function keep_decisions() returns trigger language plpgsql as $$
begin
    if old.resolution is not null and (tg_op = 'DELETE'
            or new.resolution is null
            or new.resolution -> 'decision' is distinct from old.resolution -> 'decision'
            or new.content is distinct from old.content
            or (old.resolution -> 'review' -> 'decision' is not null
                and new.resolution -> 'review' is distinct from old.resolution -> 'review')) then
        raise exception 'The decision of % is immutable', old.reference;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_decisions before update or delete on exemption_application
    for each row execute function keep_decisions();

-- What is on record of each exemption from one instant to the next; a change closes a record and adds another.
create table exemption (
    record_id         uuid primary key,
    id                uuid        not null,
    version           bigint      not null,
    application_id    uuid        not null references exemption_application,
    organisation      text        not null,
    business_id       text        not null,
    unit              text,
    service_code      text        not null,
    producer          text        not null,
    decided_by        text        not null,
    scope_kind        text        not null check (scope_kind in ('WHOLE', 'PART')),
    scope_description text,
    valid_from        date        not null,
    valid_until       date,
    ended_from        date,
    end_reason        text,
    recorded_at       timestamptz not null,
    replaced_at       timestamptz,
    unique (id, version),
    check (valid_until is null or valid_until >= valid_from),
    check (replaced_at is null or replaced_at >= recorded_at)
);
-- One record of an exemption counts; a concurrent second one fails here and is judged again.
create unique index exemption_on_record on exemption (id) where replaced_at is null;
create index exemption_by_business_id on exemption (business_id, id);
create index exemption_by_application on exemption (application_id);

-- Copies of obligation-service's facts.
create table known_organisation (
    organisation text primary key,
    business_id  text    not null,
    unit         text,
    name_fi      text    not null,
    name_sv      text,
    category     text    not null,
    language     text    not null,
    active       boolean not null,
    version      bigint  not null
);
create index known_organisation_by_category on known_organisation (category, organisation);

create table known_support_service (
    code       text   not null,
    valid_from date   not null,
    producer   text   not null,
    duty       text   not null,
    applies_to text[] not null,
    version    bigint not null,
    primary key (code, valid_from)
);
