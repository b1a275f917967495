-- Notices may tell of a day by which an organisation must meet its duty to use a service.
alter table notice drop constraint notice_case_kind_check;
alter table notice add constraint notice_case_kind_check check (case_kind in ('SCHEDULE', 'EXEMPTION', 'FUNDING', 'OBLIGATION'));
