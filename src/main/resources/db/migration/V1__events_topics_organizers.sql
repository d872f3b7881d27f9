-- What is known about events: one row each, documents as jsonb, so that a page is one query by key.

-- The zones that an event may name. A table, because pg_timezone_names reads the disk on every look.
create table time_zone (
  name text not null,
  constraint time_zone_pk primary key (name)
);
insert into time_zone (name)
  select name from pg_timezone_names where name !~ '^(posix|right)/' and name not in ('Factory', 'localtime', 'posixrules');

create table topic (
  slug text not null,
  parent text,
  labels jsonb not null,
  aliases text[] not null default '{}',
  constraint topic_pk primary key (slug),
  constraint topic_parent_exists foreign key (parent) references topic (slug),
  constraint topic_is_not_its_own_parent check (parent <> slug),
  constraint topic_has_a_label check (labels <> '{}'::jsonb)
);

create table organizer (
  slug text not null,
  name text not null,
  url text,
  constraint organizer_pk primary key (slug),
  constraint organizer_has_a_name check (name <> '')
);

create table event (
  id uuid not null,
  slug text not null,
  version integer not null,
  created_at timestamptz not null,
  modified_at timestamptz not null,
  deleted_at timestamptz,
  source text not null,
  external_id text not null,
  license text,
  fingerprint text not null,
  name text not null,
  subtitle text,
  description text,
  starts_at timestamptz,
  ends_at timestamptz,
  first_day date,
  last_day date,
  time_zone text not null,
  time_zone_assumed boolean not null,
  status text not null,
  attendance_mode text not null,
  languages text[] not null,
  venue jsonb,
  organizers jsonb not null,
  topics text[] not null,
  programme jsonb not null,
  registration jsonb,
  registration_url text,
  image text,
  links jsonb not null,
  url text,
  constraint event_pk primary key (id),
  constraint event_slug_unique unique (slug),
  constraint event_source_key_unique unique (source, external_id),
  constraint event_has_a_name check (name <> ''),
  constraint event_time_zone_known foreign key (time_zone) references time_zone (name),
  constraint event_is_timed_or_lasts_days check (
    (starts_at is not null and first_day is null and last_day is null)
    or (starts_at is null and ends_at is null and first_day is not null and last_day is not null)),
  constraint event_ends_after_it_starts check (ends_at >= starts_at),
  constraint event_last_day_after_first check (last_day >= first_day),
  constraint event_registration_closes_after_it_opens check (
    (registration ->> 'closesAt')::timestamptz >= (registration ->> 'opensAt')::timestamptz),
  constraint event_registration_remaining_fits check (
    (registration ->> 'remaining')::integer between 0 and coalesce((registration ->> 'capacity')::integer, 2147483647)),
  constraint event_status_known check (
    status in ('SCHEDULED', 'RESCHEDULED', 'POSTPONED', 'MOVED_ONLINE', 'CANCELLED')),
  constraint event_attendance_mode_known check (attendance_mode in ('OFFLINE', 'ONLINE', 'MIXED'))
);

create index event_registration_url on event (registration_url) where registration_url is not null;
create index event_source_url on event (source, url);
