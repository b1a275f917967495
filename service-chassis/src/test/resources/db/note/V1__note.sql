create table note (
    id           uuid primary key,
    organisation text   not null,
    title        text   not null,
    text         text,
    changed_at   timestamptz not null,
    version      bigint not null
);
create unique index note_title on note (organisation, title);

-- What is remembered of another service's facts.
create table remembered (
    subject text primary key,
    text    text   not null,
    version bigint not null,
    times   int    not null default 1
);
