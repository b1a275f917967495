-- Parts of names are looked for in whatever place.
create extension if not exists pg_trgm schema public;
create index known_organisation_by_name_fi on known_organisation using gin (lower(name_fi) public.gin_trgm_ops);
create index known_organisation_by_name_sv on known_organisation using gin (lower(name_sv) public.gin_trgm_ops);
create index funding_application_by_purpose on funding_application (purpose, id);
