-- What schedule-service and funding-service tell is on record like an exemption. Which kinds there are is said by the code that writes and reads
-- them, so that a new one needs no exclusive lock on this table.
alter table recorded_fact drop constraint if exists recorded_fact_kind_check;
