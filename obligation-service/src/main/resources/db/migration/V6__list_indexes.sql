-- Parts of names are looked for in whatever place.
create extension if not exists pg_trgm;
create index organisation_by_name_fi on organisation using gin (lower(name_fi) gin_trgm_ops);
create index organisation_by_name_sv on organisation using gin (lower(name_sv) gin_trgm_ops);
