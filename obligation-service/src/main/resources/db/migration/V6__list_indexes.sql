-- Parts of names are looked for in whatever place.
create extension if not exists pg_trgm schema public;
create index organisation_by_name_fi on organisation using gin (lower(name_fi) public.gin_trgm_ops);
create index organisation_by_name_sv on organisation using gin (lower(name_sv) public.gin_trgm_ops);
