-- The spine: each change of an event writes one row here, in the same transaction, whoever makes it.
-- Readers follow (transaction, id) and take only rows whose transaction lies below every running one.

create table event_change (
  id bigint generated always as identity,
  transaction xid8 not null default pg_current_xact_id(),
  event_id uuid not null,
  constraint event_change_pk primary key (id)
);
create index event_change_order on event_change (transaction, id);

-- The name of this log, one row. With the cluster's own identifier it tells a reader whether a position it kept still counts.
create table event_change_log (
  name uuid not null default gen_random_uuid(),
  only_one boolean not null default true,
  constraint event_change_log_pk primary key (only_one),
  constraint event_change_log_is_one check (only_one)
);
insert into event_change_log default values;

create function record_event_change() returns trigger language plpgsql as $$
begin
  insert into event_change (event_id) values (coalesce(new.id, old.id));
  return null;
end
$$;
create trigger event_changed after insert or update or delete on event
  for each row execute function record_event_change();

create function announce_event_change() returns trigger language plpgsql as $$
begin
  notify event_change;
  return null;
end
$$;
create trigger event_change_announced after insert on event_change
  for each statement execute function announce_event_change();
