-- What else the security server says of the message that brought a change.
alter table audit_entry
    add column x_road_user_id text,
    add column x_road_issue text,
    add column x_road_represented_party text;
