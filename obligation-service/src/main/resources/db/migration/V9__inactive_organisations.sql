-- The few that are no more are listed without reading all that are.
create index organisation_by_active on organisation (active, organisation);
