-- Events waiting for Kafka and, once sent, the change feed. The first five columns are those of Debezium's event router.
create table outbox (
    id            uuid primary key,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       text        not null,
    event_key     text        not null,
    seq           bigint      generated always as identity,
    sent_at       timestamptz,
    position      bigint unique
);
create index outbox_unsent on outbox (seq) where sent_at is null;
create index outbox_by_key on outbox (event_key, position) where position is not null;

-- Events of others that were applied here.
create table inbox (
    event_id   uuid primary key,
    applied_at timestamptz not null default now()
);

-- Events of others that could not be applied, with the reason.
create table dead_letter (
    id            uuid primary key,
    topic         text        not null,
    kafka_partition int       not null,
    kafka_offset  bigint      not null,
    event_key     text,
    value         bytea       not null,
    reason        text        not null,
    state         text        not null check (state in ('WAITING', 'REPLAYED', 'DISCARDED')),
    recorded_at   timestamptz not null,
    resolved_at   timestamptz,
    unique (topic, kafka_partition, kafka_offset)
);
create index dead_letter_by_state on dead_letter (state, id);

-- Stored answers of requests with an Idempotency-Key.
create table idempotency (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       int         not null,
    location     text,
    etag         text,
    body         bytea       not null,
    created_at   timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_by_age on idempotency (created_at);

-- Who changed what, when; never updated or deleted.
create table audit_entry (
    id           uuid primary key,
    at           timestamptz not null,
    actor        text        not null,
    actor_role   text        not null,
    actor_organisation text,
    x_road_member text,
    x_road_id    text,
    trace_id     text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    organisation text,
    before_hash  text,
    after_hash   text        not null
);
create index audit_entry_by_subject on audit_entry (subject_id, id);
create index audit_entry_by_organisation on audit_entry (organisation, id);
create index audit_entry_by_actor on audit_entry (actor, id);
create index audit_entry_by_time on audit_entry (at);
create rule audit_entry_no_update as on update to audit_entry do instead nothing;
create rule audit_entry_no_delete as on delete to audit_entry do instead nothing;
