-- A notice that is stored as SENDING is in the hand of the replica that stores it; on others this has no bearing.
alter table notice alter column leased_until set default now() + interval '60 seconds';
