alter table notice add column cancellation_reason text;
