-- Names are answered and looked for in English too, where the register knows one.
alter table known_organisation add column name_en text;
create index known_organisation_by_name_en on known_organisation using gin (lower(name_en) public.gin_trgm_ops);
