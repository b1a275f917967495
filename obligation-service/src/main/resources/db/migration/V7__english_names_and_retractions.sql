create index organisation_by_name_en on organisation using gin (lower(name_en) public.gin_trgm_ops);
-- Why an officer undid a step.
alter table adoption add column retraction_reason text;
