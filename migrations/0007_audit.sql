-- The audit trail: who signed in, saw, took away or changed what matters, for ever. The serving role adds to it and
-- reads it; it changes and removes nothing. Each event carries the digest of itself with a random salt.
create table data.audit_event (
  workspace_id int not null,
  id uuid not null,
  at timestamptz not null,
  -- In the order of bytes, so that a group of kinds is a range of the index.
  kind text collate "C" not null,
  actor_id uuid,
  cause text,
  credential text,
  address text,
  object text,
  record_id uuid,
  details jsonb,
  salt bytea,
  digest bytea not null check (length(digest) = 32),
  -- Its place in the chain, given by whoever links it.
  link bigint,
  position int,
  -- The event that tells of its erasure: values and salt are gone then, the digest stays.
  erasure_id uuid,
  primary key (workspace_id, id),
  check ((salt is null) = (erasure_id is not null)),
  check ((link is null) = (position is null))
);
create index audit_event_recent on data.audit_event (workspace_id, at desc, id desc);
create index audit_event_kind on data.audit_event (workspace_id, kind, at desc, id desc);
create index audit_event_actor on data.audit_event (workspace_id, actor_id, at desc, id desc);
create index audit_event_record on data.audit_event (workspace_id, record_id, at desc, id desc) where record_id is not null;
create index audit_event_object on data.audit_event (workspace_id, coalesce(object, details->>'object'), at desc, id desc);
create index audit_event_unlinked on data.audit_event (workspace_id, at, id) where link is null;
create unique index audit_event_place on data.audit_event (workspace_id, link, position) where link is not null;
-- Written far more often than searched: what is new waits in the index's list.
create index audit_event_words on data.audit_event
  using gin (workspace_id, (coalesce(details::text, '') || ' ' || coalesce(address, '')) gin_trgm_ops);

-- The chain: each link stands for a batch of events and for the link before it.
create table data.audit_link (
  workspace_id int not null,
  sequence bigint not null,
  at timestamptz not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  count int not null,
  root bytea not null,
  previous bytea not null,
  hash bytea not null,
  primary key (workspace_id, sequence)
);

-- What the last look at the chain found.
create table data.audit_check (
  workspace_id int primary key,
  at timestamptz not null,
  sequence bigint not null,
  hash bytea not null,
  last_at timestamptz,
  events bigint not null,
  problems jsonb not null default '[]'
);

do $$
declare t text;
begin
  foreach t in array array['audit_event', 'audit_link', 'audit_check'] loop
    execute format('alter table data.%I enable row level security', t);
    execute format('create policy workspace on data.%I using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace())', t);
  end loop;
end $$;
-- Whoever reads the trail needs no salt, and whoever has the salt of an erased value could guess it.
create view read.audit_event as
  select workspace_id, id, at, kind, actor_id, cause, credential, address, object, record_id, details, digest, link, position, erasure_id
  from data.audit_event where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
create view read.audit_link as
  select * from data.audit_link where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
create view read.audit_check as
  select * from data.audit_check where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read.audit_event, read.audit_link, read.audit_check to :serving_role;
grant insert (workspace_id, id, at, kind, actor_id, cause, credential, address, object, record_id, details, salt, digest)
  on data.audit_event to :serving_role;

-- An instant as it goes into a hash.
create function data.audit_instant(at timestamptz) returns text language sql stable set search_path = pg_catalog
  as $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

-- Links what is committed and not yet linked, at most so many events of each workspace; gives how many. One at a time:
-- whoever comes second finds nothing to do. What commits later is in a later batch, whenever it began; so no writer
-- waits for another, and none is missed.
create function data.link_audit(most int) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
  space int;
  linked int := 0;
  former record;
  batch record;
  next bigint;
  moment timestamptz := clock_timestamp();
begin
  if not pg_try_advisory_xact_lock(hashtextextended('rapport audit chain', 0)) then return 0; end if;
  for space in select distinct workspace_id from data.audit_event where link is null loop
    select sequence, hash into former from data.audit_link where workspace_id = space order by sequence desc limit 1;
    next := coalesce(former.sequence, 0) + 1;
    with chosen as materialized (
      select id, at, digest, row_number() over (order by at, id) as position
      from (select id, at, digest from data.audit_event where workspace_id = space and link is null order by at, id limit most) waiting
    ), placed as (
      update data.audit_event e set link = next, position = c.position from chosen c
      where e.workspace_id = space and e.id = c.id returning 1
    )
    select count(*)::int as count, min(at) as first_at, max(at) as last_at,
      sha256(string_agg(uuid_send(id) || digest, ''::bytea order by position)) as root into batch from chosen;
    insert into data.audit_link (workspace_id, sequence, at, first_at, last_at, count, root, previous, hash)
    select space, next, moment, batch.first_at, batch.last_at, batch.count, batch.root, p.previous,
      sha256(convert_to(concat_ws('|', space, next, data.audit_instant(moment), data.audit_instant(batch.first_at),
        data.audit_instant(batch.last_at), batch.count, encode(batch.root, 'hex'), encode(p.previous, 'hex')), 'UTF8'))
    from (select coalesce(former.hash, decode(repeat('00', 32), 'hex')) as previous) p;
    linked := linked + batch.count;
  end loop;
  return linked;
end $$;
revoke all on function data.link_audit(int) from public;

-- Destroys what the trail says of a person: values and salts. Digests, and with them the chain, stay whole. `erasure` is
-- the event that tells of it. Gives the events that it emptied.
create function data.erase_audit(person uuid, erasure uuid) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  return query
  update data.audit_event e set
    details = null, salt = null, erasure_id = erasure,
    credential = case when e.actor_id = person then null else e.credential end,
    address = case when e.actor_id = person or e.record_id = person then null else e.address end,
    object = case when e.record_id = person then null else e.object end,
    actor_id = nullif(e.actor_id, person),
    record_id = nullif(e.record_id, person)
  where e.workspace_id = data.current_workspace() and (e.actor_id = person or e.record_id = person) and e.erasure_id is null
    -- What accounts for an erasure stays: it names whoever did it by an id and nobody else.
    and e.kind <> 'audit.erased'
  returning e.id;
  -- Emptied before, for somebody else's sake.
  update data.audit_event e set
    credential = case when e.actor_id = person then null else e.credential end,
    object = case when e.record_id = person then null else e.object end,
    actor_id = nullif(e.actor_id, person),
    record_id = nullif(e.record_id, person)
  where e.workspace_id = data.current_workspace() and (e.actor_id = person or e.record_id = person) and e.erasure_id <> erasure;
end $$;
revoke all on function data.erase_audit(uuid, uuid) from public;
grant execute on function data.erase_audit(uuid, uuid) to :serving_role;

-- Two who write one record wait for each other, and whoever began first may well write last: a change is dated when it
-- is made, not when its transaction began.
alter table data.change alter column at set default clock_timestamp();
