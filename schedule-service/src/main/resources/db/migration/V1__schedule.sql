create sequence schedule_reference;

create table schedule_submission (
    id                uuid primary key,
    reference         text        not null unique,
    version           bigint      not null,
    revision          int         not null,
    organisation      text        not null,
    business_id       text        not null,
    unit              text,
    state             text        not null check (state in ('SUBMITTED', 'NEEDS_CLARIFICATION', 'ACCEPTED', 'SUPERSEDED', 'WITHDRAWN')),
    channel           text        not null check (channel in ('FORM', 'EMAIL', 'API')),
    language          text        not null,
    late              boolean     not null,
    organisation_known boolean    not null,
    question          text,
    submitter_name    text        not null,
    submitter_email   text        not null,
    submitter_phone   text,
    goals             jsonb       not null,
    service_codes     text[]      not null,
    created_by        text        not null,
    submitted_at      timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text
);
-- One submission of an organisation counts; a concurrent second one fails here and is judged again.
create unique index schedule_submission_in_force on schedule_submission (organisation)
    where state in ('SUBMITTED', 'NEEDS_CLARIFICATION', 'ACCEPTED');
create index schedule_submission_by_business_id on schedule_submission (business_id, id);
create index schedule_submission_by_organisation on schedule_submission (organisation, id);
create index schedule_submission_by_state on schedule_submission (state, id);
create index schedule_submission_by_creator on schedule_submission (created_by, id);
create index schedule_submission_by_service on schedule_submission using gin (service_codes);

-- What an amendment replaced.
create table former_revision (
    submission_id uuid        not null references schedule_submission,
    revision      int         not null,
    goals         jsonb       not null,
    replaced_at   timestamptz not null,
    primary key (submission_id, revision)
);

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
    code         text   not null,
    valid_from   date   not null,
    duty         text   not null,
    adopt_by     date,
    applies_to   text[] not null,
    version      bigint not null,
    primary key (code, valid_from)
);
