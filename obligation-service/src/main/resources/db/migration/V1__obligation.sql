-- Everything that is on record, append-only: what held (state) and since when it was on record (recorded_at). What the rules judge by is read from here, so
-- that a question about an earlier day or an earlier knowledge is a condition and no reconstruction.
create table recorded_fact (
    kind         text        not null check (kind in ('ORGANISATION', 'CONTRACT', 'ADOPTION', 'CIRCUMSTANCES', 'USE_DECISION', 'EXEMPTION')),
    subject_id   text        not null,
    version      bigint      not null,
    organisation text        not null,
    recorded_at  timestamptz not null,
    state        jsonb       not null,
    primary key (kind, subject_id, version)
);
create index recorded_fact_by_organisation on recorded_fact (organisation, kind, subject_id, version desc);

create table organisation (
    organisation      text primary key,
    version           bigint      not null,
    business_id       text        not null,
    unit              text,
    name_fi           text        not null,
    name_sv           text,
    name_en           text,
    category          text        not null,
    municipality_code text,
    language          text        not null,
    email             text        not null,
    active            boolean     not null,
    recorded_at       timestamptz not null
);
create index organisation_by_business_id on organisation (business_id);
create index organisation_by_category on organisation (category, organisation);

create table support_service_version (
    code        text        not null,
    version     bigint      not null,
    valid_from  date        not null,
    recorded_at timestamptz not null,
    reason      text,
    entry       jsonb       not null,
    primary key (code, version)
);

create table contract (
    id           uuid primary key,
    version      bigint      not null,
    organisation text        not null references organisation,
    service_code text        not null,
    supplier     text        not null,
    concluded_on date        not null,
    ends_on      date,
    recorded_at  timestamptz not null
);
create index contract_by_organisation on contract (organisation, id);

create table adoption (
    id             uuid primary key,
    version        bigint      not null,
    organisation   text        not null references organisation,
    service_code   text        not null,
    phase          text        not null check (phase in ('STARTED', 'ADOPTED')),
    adopted_on     date        not null,
    scope          text        not null check (scope in ('WHOLE', 'PART')),
    statutory_task boolean     not null,
    state          text        not null check (state in ('CLAIMED', 'CONFIRMED', 'RETRACTED')),
    recorded_at    timestamptz not null
);
create index adoption_by_organisation on adoption (organisation, id);

create table circumstances (
    organisation text primary key references organisation,
    version      bigint      not null,
    known        jsonb       not null,
    recorded_at  timestamptz not null
);

create table usage_decision (
    id           uuid primary key,
    version      bigint      not null,
    organisation text        not null references organisation,
    service_code text        not null,
    kind         text        not null check (kind in ('PERMISSION', 'BODY_KIND', 'PROHIBITION')),
    body_kind    text,
    valid_from   date        not null,
    valid_until  date,
    reasons      text        not null,
    producer     text        not null,
    recorded_at  timestamptz not null
);
create index usage_decision_by_organisation on usage_decision (organisation, id);
create index usage_decision_by_service on usage_decision (service_code, id);
