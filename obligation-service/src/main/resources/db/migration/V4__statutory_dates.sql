-- The days by which organisations must meet a duty, as far as they were told of them. That a thing is told once is the unique key's to see to, whatever runs at once.
create table statutory_date (
    id               uuid primary key,
    version          bigint      not null,
    organisation     text        not null,
    service_code     text        not null,
    adopt_by         date,
    start_joining_by date,
    told             text        not null check (told in ('APPROACHING', 'OVERDUE')),
    told_at          timestamptz not null,
    check (num_nonnulls(adopt_by, start_joining_by) = 1),
    unique nulls not distinct (organisation, service_code, adopt_by, start_joining_by)
);

-- The one round over all organisations: the day it is about, and how far it has come.
create table statutory_date_round (
    id        int primary key check (id = 1),
    began_on  date    not null,
    day       date    not null,
    last_seen text,
    complete  boolean not null
);
