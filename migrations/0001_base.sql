-- The ground that every object stands on. `data` holds the tables, written under row-level security;
-- `read` the views that requests read through; `auth` what belongs to no workspace.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create schema data;
create schema read;
create schema auth;
grant usage on schema data, read, auth to :serving_role;

-- The workspace of the running transaction; null outside one, so that nothing is visible then.
create function data.current_workspace() returns int language sql stable parallel safe
  as $$ select nullif(current_setting('app.workspace', true), '')::int $$;

create table data.workspace (
  id int generated always as identity primary key,
  name text not null,
  currency text not null default 'EUR',
  time_zone text not null default 'UTC',
  country text not null default 'FR',
  locale text not null default 'en',
  fiscal_year_start int not null default 1 check (fiscal_year_start between 1 and 12),
  model_version int not null default 1,
  sample_operation_id uuid,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);
grant select, insert, update on data.workspace to :serving_role;

-- Identities are global: one person, one password, any number of workspaces.
create table auth.identity (
  id uuid primary key,
  email text not null,
  password_hash text,
  created_at timestamptz not null default now()
);
create unique index identity_email on auth.identity (lower(email));

create table auth.membership (
  identity_id uuid not null references auth.identity (id) on delete cascade,
  workspace_id int not null references data.workspace (id),
  user_id uuid not null,
  primary key (identity_id, workspace_id)
);
create unique index membership_user on auth.membership (workspace_id, user_id);

create table auth.session (
  token_hash bytea primary key,
  id uuid not null unique,
  identity_id uuid not null references auth.identity (id) on delete cascade,
  workspace_id int not null,
  user_id uuid not null,
  user_agent text,
  address text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_identity on auth.session (identity_id);

create table auth.api_key (
  id uuid primary key,
  workspace_id int not null references data.workspace (id),
  user_id uuid not null,
  name text not null,
  prefix text not null,
  key_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_workspace on auth.api_key (workspace_id);

-- Links sent by mail: single use, short, kept as hashes.
create table auth.token (
  token_hash bytea primary key,
  kind text not null check (kind in ('reset', 'invitation')),
  identity_id uuid references auth.identity (id) on delete cascade,
  workspace_id int,
  user_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update, delete on all tables in schema auth to :serving_role;

-- The change log. Append-only; ordered per record; readers keep a cursor of (xid, seq).
create table data.change (
  workspace_id int not null,
  record_id uuid not null,
  at timestamptz not null default now(),
  seq bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  object text not null,
  version int not null,
  verb text not null,
  operation_id uuid not null,
  actor_id uuid,
  cause text not null,
  cause_id text,
  changes jsonb not null,
  primary key (workspace_id, record_id, at, seq)
) partition by range (at);
create index change_operation on data.change (workspace_id, operation_id);
create index change_cursor on data.change (xid, seq);
create table data.change_default partition of data.change default;

-- Attaches the partitions of this month and the next two; run by the owner at every start and monthly.
create function data.attach_change_partitions() returns void language plpgsql as $$
declare first date; partition text;
begin
  for step in 0..2 loop
    first := date_trunc('month', now())::date + make_interval(months => step);
    partition := 'change_' || to_char(first, 'YYYY_MM');
    if to_regclass('data.' || partition) is null
       and not exists (select 1 from data.change_default where at >= first and at < first + interval '1 month') then
      execute format('create table data.%I partition of data.change for values from (%L) to (%L)',
                     partition, first, (first + interval '1 month')::date);
    end if;
  end loop;
end $$;
select data.attach_change_partitions();

-- Several changes made as one act: a bulk edit, an import, an undo.
create table data.operation (
  workspace_id int not null,
  id uuid not null,
  kind text not null,
  object text,
  actor_id uuid,
  status text not null default 'done',
  total int,
  done int not null default 0,
  summary jsonb not null default '{}',
  undo_of uuid,
  undone_by uuid,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (workspace_id, id)
);
create index operation_recent on data.operation (workspace_id, created_at desc);

-- One row per record of every object: what search looks through and where titles are found.
create table data.search_entry (
  workspace_id int not null,
  record_id uuid not null,
  object text not null,
  title text not null,
  subtitle text,
  text text not null,
  is_live boolean not null default true,
  primary key (workspace_id, record_id)
);
create index search_entry_text on data.search_entry using gin (workspace_id, text gin_trgm_ops) with (fastupdate = off) where is_live;
create index search_entry_head on data.search_entry (workspace_id, left(text, 64) text_pattern_ops) where is_live;

-- Many-to-many links, shipped and a company's own: `field` is object.key.
create table data.record_link (
  workspace_id int not null,
  field text not null,
  from_id uuid not null,
  to_id uuid not null,
  position int not null default 0,
  is_primary boolean not null default false,
  attributes jsonb,
  primary key (workspace_id, from_id, field, to_id)
);
create index record_link_to on data.record_link (workspace_id, to_id, field);

-- E-mail addresses and phone numbers: rows shared by the records that have them; opt-out and validity belong here.
create table data.contact_point (
  workspace_id int not null,
  id uuid not null,
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  opted_out_at timestamptz,
  invalid_at timestamptz,
  do_not_call_at timestamptz,
  primary key (workspace_id, id)
);
create unique index contact_point_value on data.contact_point (workspace_id, kind, value);
create index contact_point_search on data.contact_point using gin (workspace_id, value gin_trgm_ops) with (fastupdate = off);

create table data.contact_point_link (
  workspace_id int not null,
  point_id uuid not null,
  object text not null,
  record_id uuid not null,
  field text not null,
  label text,
  position int not null default 0,
  primary key (workspace_id, record_id, field, point_id)
);
create index contact_point_link_point on data.contact_point_link (workspace_id, point_id);

-- A company's own fields and objects. No DDL at run time: values live in `custom` documents and slots.
create table data.custom_field (
  workspace_id int not null,
  id uuid not null,
  object text not null,
  key text not null,
  type text not null,
  label jsonb not null,
  help jsonb,
  options jsonb not null default '{}',
  marks jsonb not null default '{}',
  slot text,
  is_indexing boolean not null default false,
  position int not null default 0,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (workspace_id, id)
);
create unique index custom_field_key on data.custom_field (workspace_id, object, key);
create unique index custom_field_slot on data.custom_field (workspace_id, object, slot) where slot is not null;

create table data.custom_object (
  workspace_id int not null,
  id uuid not null,
  name text not null,
  plural text not null,
  label jsonb not null,
  plural_label jsonb not null,
  description jsonb,
  icon text,
  color text,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (workspace_id, id)
);
create unique index custom_object_name on data.custom_object (workspace_id, name);
create unique index custom_object_plural on data.custom_object (workspace_id, plural);

-- Gapless numbers: the row is locked in the transaction that issues one.
create table data.counter (
  workspace_id int not null,
  name text not null,
  value bigint not null,
  primary key (workspace_id, name)
);

create table data.idempotency_key (
  workspace_id int not null,
  credential text not null,
  key text not null,
  request_hash text not null,
  status int,
  body text,
  created_at timestamptz not null default now(),
  primary key (workspace_id, credential, key)
);
create index idempotency_key_age on data.idempotency_key (created_at);

do $$
declare t text;
begin
  foreach t in array array['change', 'operation', 'search_entry', 'record_link', 'contact_point', 'contact_point_link',
                           'custom_field', 'custom_object', 'counter', 'idempotency_key'] loop
    execute format('alter table data.%I enable row level security', t);
    execute format('create policy workspace on data.%I using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace())', t);
    execute format('create view read.%I as select * from data.%I where workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int', t, t);
    execute format('grant select on read.%I to :serving_role', t);
  end loop;
end $$;
grant select, insert, update, delete on data.operation, data.search_entry, data.record_link, data.contact_point,
  data.contact_point_link, data.custom_field, data.custom_object, data.counter, data.idempotency_key to :serving_role;
-- Nobody rewrites history through the serving role.
grant select, insert on data.change to :serving_role;
