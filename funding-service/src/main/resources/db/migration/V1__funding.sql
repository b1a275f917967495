create sequence funding_reference;

create table funding_call (
    id          uuid primary key,
    version     bigint         not null,
    name_fi     text           not null,
    name_sv     text           not null,
    name_en     text,
    opens_on    date           not null,
    closes_on   date           not null,
    budget      numeric(14, 2) not null,
    -- Moved by statements of their own, never together with the row's version; the checks hold whatever runs at once.
    committed   numeric(14, 2) not null default 0,
    paid        numeric(14, 2) not null default 0,
    rules       jsonb          not null,
    recorded_at timestamptz    not null,
    constraint funding_call_days check (opens_on <= closes_on),
    constraint funding_call_within_budget check (committed between 0 and budget),
    constraint funding_call_paid_is_committed check (paid between 0 and committed)
);

create table funding_application (
    id            uuid primary key,
    version       bigint      not null,
    reference     text        not null unique,
    organisation  text        not null,
    business_id   text        not null,
    unit          text,
    created_by    text        not null,
    state         text        not null check (state in ('DRAFT', 'SUBMITTED', 'INFORMATION_REQUESTED', 'PREPARED', 'GRANTED', 'REJECTED',
                                                        'WITHDRAWN', 'SUSPENDED', 'REPORTED', 'LAPSED', 'CLOSED')),
    call_id       uuid references funding_call,
    purpose       text check (purpose in ('PLANNING', 'IMPLEMENTATION', 'SERVICE_CATALOGUE', 'IDENTIFICATION_MIGRATION')),
    service_codes text[]      not null,
    cost_lines    jsonb       not null,
    other_funding jsonb       not null,
    period_from   date,
    period_to     date,
    -- Taken at submission: the form of funding and the call's rules of that day.
    submitted_at  timestamptz,
    instrument    text check (instrument in ('DISCRETIONARY_GRANT', 'SPENDING_RIGHT')),
    terms         jsonb,
    question      text,
    supplements   jsonb       not null,
    withdrawal_reason text,
    proposal      jsonb,
    decision      jsonb,
    -- What the decision holds of the call's budget; the calls' committed is the sum of these.
    granted       numeric(14, 2) check (granted > 0),
    decided_on    date,
    -- A draft may be incomplete, what was submitted may not.
    constraint funding_application_complete check (submitted_at is null or
        (call_id is not null and purpose is not null and period_from is not null and period_to is not null and instrument is not null and terms is not null)),
    constraint funding_application_granted check ((granted is null) or state not in ('DRAFT', 'SUBMITTED', 'INFORMATION_REQUESTED', 'PREPARED', 'REJECTED', 'WITHDRAWN'))
);
create index funding_application_by_business_id on funding_application (business_id, id);
create index funding_application_by_organisation on funding_application (organisation, id);
create index funding_application_by_call on funding_application (call_id, id);
create index funding_application_by_state on funding_application (state, id);
create index funding_application_by_creator on funding_application (created_by, id);
create index funding_application_by_service on funding_application using gin (service_codes);

-- Copies of obligation-service's facts.
create table known_organisation (
    organisation text primary key,
    business_id  text    not null,
    unit         text,
    name_fi      text    not null,
    name_sv      text,
    category     text    not null,
    active       boolean not null,
    version      bigint  not null
);
create index known_organisation_by_category on known_organisation (category, organisation);

create table known_support_service (
    code    text primary key,
    version bigint not null
);
