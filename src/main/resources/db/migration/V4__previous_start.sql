-- The start that an event was moved away from: an instant, or the first day of one that had no times. Events that never
-- moved have neither. The change log's trigger looks at whole rows, so it needs nothing new.

alter table event
  add column previous_starts_at timestamptz,
  add column previous_first_day date,
  add constraint event_previous_start_is_an_instant_or_a_day check (
    previous_starts_at is null or previous_first_day is null),
  add constraint event_previous_start_is_another check (
    previous_starts_at <> starts_at and previous_first_day <> first_day);
