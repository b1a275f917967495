create table notice (
    id               uuid primary key,
    version          bigint      not null,
    template         text        not null,
    template_version int         not null,
    language         text        not null,
    addressee        text        not null check (addressee in ('SUBMITTER', 'ORGANISATION', 'PRODUCER', 'MINISTRY')),
    producer         text,
    case_kind        text        not null check (case_kind in ('SCHEDULE', 'EXEMPTION', 'FUNDING')),
    case_id          uuid        not null,
    reference        text        not null,
    organisation     text        not null,
    business_id      text        not null,
    unit             text,
    for_ministry     boolean     not null,
    parameters       jsonb       not null,
    subject          text        not null,
    status           text        not null check (status in ('QUEUED', 'SENDING', 'HANDED_OVER', 'DELIVERED', 'SOFT_BOUNCED', 'HARD_BOUNCED', 'GAVE_UP', 'CANCELLED')),
    recipient        text,
    waiting_for      text,
    attempts         jsonb       not null,
    failures         int         not null,
    waits            int         not null,
    resends          int         not null,
    caused_by        uuid        not null,
    traceparent      text        not null,
    queued_at        timestamptz not null,
    handed_over_at   timestamptz,
    -- The times of the worker are the database's own: the business date may move, a retry must not move with it.
    next_attempt_at  timestamptz not null default now(),
    leased_until     timestamptz,
    -- Whatever is delivered or replayed again, an event tells an addressee of a thing once.
    unique (caused_by, template, addressee)
);
create index notice_due on notice (next_attempt_at) where status = 'QUEUED';
create index notice_leased on notice (leased_until) where status = 'SENDING';
create index notice_by_status on notice (status, id);
create index notice_by_template on notice (template, id);
create index notice_by_reference on notice (reference, id);
create index notice_by_organisation on notice (organisation, id);
create index notice_by_business_id on notice (business_id, id);
create index notice_by_case on notice (case_id, template);

-- Copies of obligation-service's facts.
create table known_organisation (
    organisation text primary key,
    name_fi      text   not null,
    name_sv      text,
    language     text   not null,
    email        text,
    version      bigint not null
);

create table known_support_service (
    code    text primary key,
    name_fi text   not null,
    name_sv text,
    version bigint not null
);
