-- Imports: the file that was sent, how it is read, what its columns mean, and how far it has come.
create table data.import (
  workspace_id int not null,
  id uuid not null,
  created_by_id uuid not null,
  created_at timestamptz not null default now(),
  file_name text not null,
  format text not null check (format in ('csv', 'xlsx')),
  size bigint not null,
  is_file_kept boolean not null default true,
  source jsonb not null,
  analysis jsonb not null,
  settings jsonb not null default '{}',
  object text,
  status text not null default 'draft'
    check (status in ('draft', 'queued', 'running', 'done', 'cancelled', 'failed', 'undoing', 'undone')),
  is_cancel_asked boolean not null default false,
  phase text not null default 'rows' check (phase in ('rows', 'references')),
  row_count bigint not null,
  -- Rows that committed chunks have dealt with: where a resumed import goes on.
  position bigint not null default 0,
  created bigint not null default 0,
  updated bigint not null default 0,
  skipped bigint not null default 0,
  failed bigint not null default 0,
  flagged bigint not null default 0,
  notes jsonb not null default '{}',
  problem text,
  operation_id uuid,
  undo_id uuid,
  heartbeat_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (workspace_id, id)
);
create index import_recent on data.import (workspace_id, created_at desc);
create index import_under_way on data.import (heartbeat_at) where status in ('queued', 'running', 'undoing');

-- Rows that did not come in, and why. The row itself stays in the file.
create table data.import_failure (
  workspace_id int not null,
  import_id uuid not null,
  row_number bigint not null,
  line bigint not null,
  errors jsonb not null,
  primary key (workspace_id, import_id, row_number)
);

-- References to records that stand later in the same file, settled once all rows are in.
create table data.import_reference (
  workspace_id int not null,
  import_id uuid not null,
  row_number bigint not null,
  field text not null,
  record_id uuid not null,
  words text not null,
  primary key (workspace_id, import_id, row_number, field)
);

do $$
declare t text;
begin
  foreach t in array array['import', 'import_failure', 'import_reference'] loop
    execute format('alter table data.%I enable row level security', t);
    execute format('create policy workspace on data.%I using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace())', t);
    execute format('create view read.%I as select * from data.%I where workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int', t, t);
    execute format('grant select on read.%I to :serving_role', t);
  end loop;
end $$;
grant select, insert, update, delete on data.import, data.import_failure, data.import_reference to :serving_role;
