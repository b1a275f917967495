-- In the order in which they are taken, so that however many wait no more are read than are taken.
create index notice_due_in_order on notice ((case_kind = 'OBLIGATION'), next_attempt_at) where status = 'QUEUED';
drop index notice_due;
