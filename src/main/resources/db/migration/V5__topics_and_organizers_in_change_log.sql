-- Answers show topics and organizers too. A statement that may have changed some is a row of the log that names no event.

alter table event_change alter column event_id drop not null;

create function record_change_beside_events() returns trigger language plpgsql as $$
begin
  insert into event_change (event_id) values (null);
  return null;
end
$$;
create trigger topic_changed after insert or update or delete or truncate on topic
  for each statement execute function record_change_beside_events();
create trigger organizer_changed after insert or update or delete or truncate on organizer
  for each statement execute function record_change_beside_events();
