create index notice_for_ministry on notice (id) where for_ministry;
