-- An event of more than 2 kB had its description packed, and mostly laid into a table of its own: whoever reads events
-- read twice and unpacked, which took a quarter of the time. Rows stay in one piece now as long as a page has room for one.
-- Those that are there already become so when they are written next.
alter table event set (toast_tuple_target = 8160);
