-- A copy of obligation-service's facts: the days on which an organisation is known to lack what a duty depends on.
create table known_circumstances (
    organisation      text primary key,
    no_statutory_task datemultirange not null,
    no_identification datemultirange not null,
    no_payment        datemultirange not null,
    version           bigint         not null
);
