-- Parts of names are looked for in whatever place.
create extension if not exists pg_trgm schema public;
create index known_organisation_by_name_fi on known_organisation using gin (lower(name_fi) public.gin_trgm_ops);
create index known_organisation_by_name_sv on known_organisation using gin (lower(name_sv) public.gin_trgm_ops);
create index exemption_application_by_service on exemption_application (service_code, id);
create index exemption_by_organisation on exemption (organisation, id);
create index exemption_by_service on exemption (service_code, id);
create index exemption_by_producer on exemption (producer, id);
