-- Those that are ahead are counted whenever the metrics are read.
create index statutory_date_by_day on statutory_date (coalesce(adopt_by, start_joining_by), service_code);
