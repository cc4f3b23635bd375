-- Territories: parts of the market with the records in them, how they were before, and proposals to change them.
create table data."realignment" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "territories" jsonb,
  "effective_on" date,
  "status" text,
  "applied_at" timestamptz,
  "problem" text,
  primary key (workspace_id, id)
);
create index "realignment_created" on data."realignment" (workspace_id, created_at, id) where deleted_at is null;
create index "realignment_updated" on data."realignment" (workspace_id, updated_at, id) where deleted_at is null;
create index "realignment_trash" on data."realignment" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "realignment_status_index" on data."realignment" (workspace_id, "status", id) where deleted_at is null;
alter table data."realignment" enable row level security;
create policy workspace on data."realignment" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."realignment" to :serving_role;
create or replace view read."realignment" as select * from data."realignment" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."realignment" to :serving_role;

create table data."territory" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "parent_id" uuid,
  "manager_id" uuid,
  "people" jsonb,
  "color" text,
  "description" text,
  "rules" jsonb,
  "from" date,
  "until" date,
  "applied_at" timestamptz,
  "matched" bigint,
  primary key (workspace_id, id)
);
create index "territory_created" on data."territory" (workspace_id, created_at, id) where deleted_at is null;
create index "territory_updated" on data."territory" (workspace_id, updated_at, id) where deleted_at is null;
create index "territory_trash" on data."territory" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "territory_parent_id_index" on data."territory" (workspace_id, "parent_id", id) where deleted_at is null;
create index "territory_manager_id_index" on data."territory" (workspace_id, "manager_id", id) where deleted_at is null;
alter table data."territory" enable row level security;
create policy workspace on data."territory" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."territory" to :serving_role;
create or replace view read."territory" as select * from data."territory" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."territory" to :serving_role;

alter table data."territory" add constraint "territory_parent_id_fk" foreign key (workspace_id, "parent_id") references data."territory" (workspace_id, id) on delete set null ("parent_id");
alter table data."territory" add constraint "territory_manager_id_fk" foreign key (workspace_id, "manager_id") references data."user" (workspace_id, id) on delete set null ("manager_id");

-- Placed by hand beside what the rules find: the runs of the rules leave it alone.
alter table data.record_grant drop constraint record_grant_source_check;
alter table data.record_grant add constraint record_grant_source_check check (source in ('share', 'rule', 'territory', 'hand'));

-- In which territories a record is and was. The grants say what is open now; this keeps what they said, and follows
-- from every change of theirs, whoever makes it.
create table data.territory_stay (
  workspace_id int not null,
  id bigint generated always as identity,
  record_id uuid not null,
  object text not null,
  territory_id uuid not null,
  source text not null,
  since timestamptz not null default now(),
  until timestamptz,
  primary key (workspace_id, id)
);
create index territory_stay_record on data.territory_stay (workspace_id, record_id);
create unique index territory_stay_now on data.territory_stay (workspace_id, territory_id, record_id, source) where until is null;
alter table data.territory_stay enable row level security;
create policy workspace on data.territory_stay using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data.territory_stay to :serving_role;
create view read.territory_stay as select * from data.territory_stay where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read.territory_stay to :serving_role;

create function data.begin_stays() returns trigger language plpgsql as $$
begin
  insert into data.territory_stay (workspace_id, record_id, object, territory_id, source)
  select workspace_id, record_id, object, grantee_id, source from granted where source in ('territory', 'hand');
  return null;
end $$;
create trigger begin_stays after insert on data.record_grant
  referencing new table as granted for each statement execute function data.begin_stays();

create function data.end_stays() returns trigger language plpgsql as $$
begin
  update data.territory_stay s set until = now() from withdrawn w
  where w.source in ('territory', 'hand') and s.workspace_id = w.workspace_id and s.territory_id = w.grantee_id
    and s.record_id = w.record_id and s.source = w.source and s.until is null;
  return null;
end $$;
create trigger end_stays after delete on data.record_grant
  referencing old table as withdrawn for each statement execute function data.end_stays();
