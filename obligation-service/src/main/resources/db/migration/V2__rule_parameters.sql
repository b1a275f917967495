-- What the rules read where the act leaves room, and its own days: changes only, because the first values are those of the act as passed.
create table rule_parameter_version (
    name        text        not null,
    version     bigint      not null,
    valid_from  date        not null,
    recorded_at timestamptz not null,
    reason      text        not null,
    value       text        not null,
    primary key (name, version)
);
