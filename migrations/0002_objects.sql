-- Tables of the objects, as their definitions want them (drafted by `rapport schema`).
create table data."call" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "subject" text,
  "direction" text,
  "starts_at" timestamptz,
  "duration" bigint,
  "status" text,
  "outcome" text,
  "phone" text,
  "regarding_object" text,
  "regarding_id" uuid,
  "contact_ids" jsonb,
  "owner_id" uuid,
  "notes" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "call_created" on data."call" (workspace_id, created_at, id) where deleted_at is null;
create index "call_updated" on data."call" (workspace_id, updated_at, id) where deleted_at is null;
create index "call_trash" on data."call" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "call_starts_at_index" on data."call" (workspace_id, "starts_at", id) where deleted_at is null;
create index "call_regarding_index" on data."call" (workspace_id, "regarding_id", id) where deleted_at is null;
create index "call_owner_id_index" on data."call" (workspace_id, "owner_id", id) where deleted_at is null;
create index "call_slot_t1" on data."call" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "call_slot_t2" on data."call" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "call_slot_t3" on data."call" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "call_slot_t4" on data."call" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "call_slot_t5" on data."call" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "call_slot_t6" on data."call" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "call_slot_n1" on data."call" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "call_slot_n2" on data."call" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "call_slot_n3" on data."call" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "call_slot_n4" on data."call" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "call_slot_d1" on data."call" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "call_slot_d2" on data."call" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "call_slot_d3" on data."call" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "call_slot_d4" on data."call" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."call" enable row level security;
create policy workspace on data."call" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."call" to :serving_role;
create or replace view read."call" as select * from data."call" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."call" to :serving_role;

create table data."meeting" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "subject" text,
  "starts_at" timestamptz,
  "ends_at" timestamptz,
  "time_zone" text,
  "location" text,
  "status" text,
  "regarding_object" text,
  "regarding_id" uuid,
  "contact_ids" jsonb,
  "owner_id" uuid,
  "user_ids" jsonb,
  "notes" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "meeting_created" on data."meeting" (workspace_id, created_at, id) where deleted_at is null;
create index "meeting_updated" on data."meeting" (workspace_id, updated_at, id) where deleted_at is null;
create index "meeting_trash" on data."meeting" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "meeting_starts_at_index" on data."meeting" (workspace_id, "starts_at", id) where deleted_at is null;
create index "meeting_regarding_index" on data."meeting" (workspace_id, "regarding_id", id) where deleted_at is null;
create index "meeting_owner_id_index" on data."meeting" (workspace_id, "owner_id", id) where deleted_at is null;
create index "meeting_slot_t1" on data."meeting" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "meeting_slot_t2" on data."meeting" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "meeting_slot_t3" on data."meeting" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "meeting_slot_t4" on data."meeting" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "meeting_slot_t5" on data."meeting" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "meeting_slot_t6" on data."meeting" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "meeting_slot_n1" on data."meeting" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "meeting_slot_n2" on data."meeting" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "meeting_slot_n3" on data."meeting" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "meeting_slot_n4" on data."meeting" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "meeting_slot_d1" on data."meeting" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "meeting_slot_d2" on data."meeting" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "meeting_slot_d3" on data."meeting" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "meeting_slot_d4" on data."meeting" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."meeting" enable row level security;
create policy workspace on data."meeting" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."meeting" to :serving_role;
create or replace view read."meeting" as select * from data."meeting" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."meeting" to :serving_role;

create table data."message" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "subject" text,
  "channel" text,
  "direction" text,
  "sent_at" timestamptz,
  "sender" text,
  "recipients" text,
  "regarding_object" text,
  "regarding_id" uuid,
  "contact_ids" jsonb,
  "owner_id" uuid,
  "body" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "message_created" on data."message" (workspace_id, created_at, id) where deleted_at is null;
create index "message_updated" on data."message" (workspace_id, updated_at, id) where deleted_at is null;
create index "message_trash" on data."message" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "message_sent_at_index" on data."message" (workspace_id, "sent_at", id) where deleted_at is null;
create index "message_regarding_index" on data."message" (workspace_id, "regarding_id", id) where deleted_at is null;
create index "message_owner_id_index" on data."message" (workspace_id, "owner_id", id) where deleted_at is null;
create index "message_slot_t1" on data."message" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "message_slot_t2" on data."message" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "message_slot_t3" on data."message" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "message_slot_t4" on data."message" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "message_slot_t5" on data."message" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "message_slot_t6" on data."message" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "message_slot_n1" on data."message" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "message_slot_n2" on data."message" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "message_slot_n3" on data."message" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "message_slot_n4" on data."message" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "message_slot_d1" on data."message" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "message_slot_d2" on data."message" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "message_slot_d3" on data."message" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "message_slot_d4" on data."message" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."message" enable row level security;
create policy workspace on data."message" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."message" to :serving_role;
create or replace view read."message" as select * from data."message" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."message" to :serving_role;

create table data."note" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "title" text,
  "body" text,
  "is_pinned" boolean,
  "regarding_object" text,
  "regarding_id" uuid,
  "contact_ids" jsonb,
  "owner_id" uuid,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "note_created" on data."note" (workspace_id, created_at, id) where deleted_at is null;
create index "note_updated" on data."note" (workspace_id, updated_at, id) where deleted_at is null;
create index "note_trash" on data."note" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "note_regarding_index" on data."note" (workspace_id, "regarding_id", id) where deleted_at is null;
create index "note_owner_id_index" on data."note" (workspace_id, "owner_id", id) where deleted_at is null;
create index "note_slot_t1" on data."note" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "note_slot_t2" on data."note" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "note_slot_t3" on data."note" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "note_slot_t4" on data."note" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "note_slot_t5" on data."note" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "note_slot_t6" on data."note" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "note_slot_n1" on data."note" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "note_slot_n2" on data."note" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "note_slot_n3" on data."note" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "note_slot_n4" on data."note" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "note_slot_d1" on data."note" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "note_slot_d2" on data."note" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "note_slot_d3" on data."note" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "note_slot_d4" on data."note" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."note" enable row level security;
create policy workspace on data."note" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."note" to :serving_role;
create or replace view read."note" as select * from data."note" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."note" to :serving_role;

create table data."task" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "subject" text,
  "due_at" timestamptz,
  "status" text,
  "priority" text,
  "regarding_object" text,
  "regarding_id" uuid,
  "contact_ids" jsonb,
  "owner_id" uuid,
  "reminder_at" timestamptz,
  "completed_at" timestamptz,
  "description" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "task_created" on data."task" (workspace_id, created_at, id) where deleted_at is null;
create index "task_updated" on data."task" (workspace_id, updated_at, id) where deleted_at is null;
create index "task_trash" on data."task" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "task_due_at_index" on data."task" (workspace_id, "due_at", id) where deleted_at is null;
create index "task_status_index" on data."task" (workspace_id, "status", id) where deleted_at is null;
create index "task_regarding_index" on data."task" (workspace_id, "regarding_id", id) where deleted_at is null;
create index "task_owner_id_index" on data."task" (workspace_id, "owner_id", id) where deleted_at is null;
create index "task_slot_t1" on data."task" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "task_slot_t2" on data."task" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "task_slot_t3" on data."task" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "task_slot_t4" on data."task" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "task_slot_t5" on data."task" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "task_slot_t6" on data."task" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "task_slot_n1" on data."task" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "task_slot_n2" on data."task" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "task_slot_n3" on data."task" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "task_slot_n4" on data."task" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "task_slot_d1" on data."task" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "task_slot_d2" on data."task" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "task_slot_d3" on data."task" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "task_slot_d4" on data."task" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."task" enable row level security;
create policy workspace on data."task" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."task" to :serving_role;
create or replace view read."task" as select * from data."task" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."task" to :serving_role;

create table data."visit" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "subject" text,
  "starts_at" timestamptz,
  "ends_at" timestamptz,
  "address_street" text,
  "address_city" text,
  "address_region" text,
  "address_postal_code" text,
  "address_country" text,
  "status" text,
  "regarding_object" text,
  "regarding_id" uuid,
  "contact_ids" jsonb,
  "owner_id" uuid,
  "outcome" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "visit_created" on data."visit" (workspace_id, created_at, id) where deleted_at is null;
create index "visit_updated" on data."visit" (workspace_id, updated_at, id) where deleted_at is null;
create index "visit_trash" on data."visit" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "visit_starts_at_index" on data."visit" (workspace_id, "starts_at", id) where deleted_at is null;
create index "visit_regarding_index" on data."visit" (workspace_id, "regarding_id", id) where deleted_at is null;
create index "visit_owner_id_index" on data."visit" (workspace_id, "owner_id", id) where deleted_at is null;
create index "visit_slot_t1" on data."visit" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "visit_slot_t2" on data."visit" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "visit_slot_t3" on data."visit" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "visit_slot_t4" on data."visit" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "visit_slot_t5" on data."visit" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "visit_slot_t6" on data."visit" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "visit_slot_n1" on data."visit" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "visit_slot_n2" on data."visit" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "visit_slot_n3" on data."visit" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "visit_slot_n4" on data."visit" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "visit_slot_d1" on data."visit" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "visit_slot_d2" on data."visit" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "visit_slot_d3" on data."visit" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "visit_slot_d4" on data."visit" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."visit" enable row level security;
create policy workspace on data."visit" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."visit" to :serving_role;
create or replace view read."visit" as select * from data."visit" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."visit" to :serving_role;

create table data."exchange_rate" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "currency" text,
  "rate" numeric,
  "date" date,
  primary key (workspace_id, id)
);
create index "exchange_rate_created" on data."exchange_rate" (workspace_id, created_at, id) where deleted_at is null;
create index "exchange_rate_updated" on data."exchange_rate" (workspace_id, updated_at, id) where deleted_at is null;
create index "exchange_rate_trash" on data."exchange_rate" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "exchange_rate_currency_index" on data."exchange_rate" (workspace_id, lower("currency"), id) where deleted_at is null;
create index "exchange_rate_date_index" on data."exchange_rate" (workspace_id, "date", id) where deleted_at is null;
alter table data."exchange_rate" enable row level security;
create policy workspace on data."exchange_rate" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."exchange_rate" to :serving_role;
create or replace view read."exchange_rate" as select * from data."exchange_rate" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."exchange_rate" to :serving_role;

create table data."file" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "regarding_object" text,
  "regarding_id" uuid,
  "content_type" text,
  "size" bigint,
  "hash" text,
  "owner_id" uuid,
  "description" text,
  primary key (workspace_id, id)
);
create index "file_created" on data."file" (workspace_id, created_at, id) where deleted_at is null;
create index "file_updated" on data."file" (workspace_id, updated_at, id) where deleted_at is null;
create index "file_trash" on data."file" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "file_regarding_index" on data."file" (workspace_id, "regarding_id", id) where deleted_at is null;
create index "file_owner_id_index" on data."file" (workspace_id, "owner_id", id) where deleted_at is null;
alter table data."file" enable row level security;
create policy workspace on data."file" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."file" to :serving_role;
create or replace view read."file" as select * from data."file" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."file" to :serving_role;

create table data."tag" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "color" text,
  primary key (workspace_id, id)
);
create index "tag_created" on data."tag" (workspace_id, created_at, id) where deleted_at is null;
create index "tag_updated" on data."tag" (workspace_id, updated_at, id) where deleted_at is null;
create index "tag_trash" on data."tag" (workspace_id, deleted_at, id) where deleted_at is not null;
create unique index "tag_name_unique" on data."tag" (workspace_id, lower("name")) where deleted_at is null and "name" is not null;
alter table data."tag" enable row level security;
create policy workspace on data."tag" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."tag" to :serving_role;
create or replace view read."tag" as select * from data."tag" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."tag" to :serving_role;

create table data."account" (
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
  "type" text,
  "industry" text,
  "employees" bigint,
  "annual_revenue_amount" numeric(20,4),
  "annual_revenue_currency" text,
  "annual_revenue_base" numeric(20,4),
  "annual_revenue_rate" numeric,
  "annual_revenue_rate_date" date,
  "founded_year" bigint,
  "description" text,
  "website" text,
  "emails" jsonb,
  "phones" jsonb,
  "billing_address_street" text,
  "billing_address_city" text,
  "billing_address_region" text,
  "billing_address_postal_code" text,
  "billing_address_country" text,
  "shipping_address_street" text,
  "shipping_address_city" text,
  "shipping_address_region" text,
  "shipping_address_postal_code" text,
  "shipping_address_country" text,
  "owner_id" uuid,
  "team_id" uuid,
  "tag_ids" jsonb,
  "source" text,
  "external_id" text,
  "last_activity_at" timestamptz,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "account_created" on data."account" (workspace_id, created_at, id) where deleted_at is null;
create index "account_updated" on data."account" (workspace_id, updated_at, id) where deleted_at is null;
create index "account_trash" on data."account" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "account_name_index" on data."account" (workspace_id, lower("name"), id) where deleted_at is null;
create index "account_parent_id_index" on data."account" (workspace_id, "parent_id", id) where deleted_at is null;
create index "account_type_index" on data."account" (workspace_id, "type", id) where deleted_at is null;
create index "account_industry_index" on data."account" (workspace_id, "industry", id) where deleted_at is null;
create index "account_owner_id_index" on data."account" (workspace_id, "owner_id", id) where deleted_at is null;
create index "account_team_id_index" on data."account" (workspace_id, "team_id", id) where deleted_at is null;
create unique index "account_external_id_unique" on data."account" (workspace_id, lower("external_id")) where deleted_at is null and "external_id" is not null;
create index "account_last_activity_at_index" on data."account" (workspace_id, "last_activity_at", id) where deleted_at is null;
create index "account_slot_t1" on data."account" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "account_slot_t2" on data."account" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "account_slot_t3" on data."account" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "account_slot_t4" on data."account" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "account_slot_t5" on data."account" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "account_slot_t6" on data."account" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "account_slot_n1" on data."account" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "account_slot_n2" on data."account" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "account_slot_n3" on data."account" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "account_slot_n4" on data."account" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "account_slot_d1" on data."account" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "account_slot_d2" on data."account" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "account_slot_d3" on data."account" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "account_slot_d4" on data."account" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."account" enable row level security;
create policy workspace on data."account" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."account" to :serving_role;
create or replace view read."account" as select * from data."account" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."account" to :serving_role;

create table data."contact" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "salutation" text,
  "first_name" text,
  "last_name" text,
  "name" text,
  "birthday" date,
  "language" text,
  "description" text,
  "title" text,
  "department" text,
  "account_id" uuid,
  "accounts" jsonb,
  "emails" jsonb,
  "phones" jsonb,
  "mailing_address_street" text,
  "mailing_address_city" text,
  "mailing_address_region" text,
  "mailing_address_postal_code" text,
  "mailing_address_country" text,
  "linked_in" text,
  "do_not_contact" boolean,
  "owner_id" uuid,
  "team_id" uuid,
  "source" text,
  "tag_ids" jsonb,
  "external_id" text,
  "last_activity_at" timestamptz,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "contact_created" on data."contact" (workspace_id, created_at, id) where deleted_at is null;
create index "contact_updated" on data."contact" (workspace_id, updated_at, id) where deleted_at is null;
create index "contact_trash" on data."contact" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "contact_name_index" on data."contact" (workspace_id, lower("name"), id) where deleted_at is null;
create index "contact_account_id_index" on data."contact" (workspace_id, "account_id", id) where deleted_at is null;
create index "contact_owner_id_index" on data."contact" (workspace_id, "owner_id", id) where deleted_at is null;
create index "contact_team_id_index" on data."contact" (workspace_id, "team_id", id) where deleted_at is null;
create unique index "contact_external_id_unique" on data."contact" (workspace_id, lower("external_id")) where deleted_at is null and "external_id" is not null;
create index "contact_last_activity_at_index" on data."contact" (workspace_id, "last_activity_at", id) where deleted_at is null;
create index "contact_slot_t1" on data."contact" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "contact_slot_t2" on data."contact" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "contact_slot_t3" on data."contact" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "contact_slot_t4" on data."contact" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "contact_slot_t5" on data."contact" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "contact_slot_t6" on data."contact" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "contact_slot_n1" on data."contact" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "contact_slot_n2" on data."contact" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "contact_slot_n3" on data."contact" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "contact_slot_n4" on data."contact" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "contact_slot_d1" on data."contact" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "contact_slot_d2" on data."contact" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "contact_slot_d3" on data."contact" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "contact_slot_d4" on data."contact" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."contact" enable row level security;
create policy workspace on data."contact" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."contact" to :serving_role;
create or replace view read."contact" as select * from data."contact" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."contact" to :serving_role;

create table data."relationship" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "regarding_object" text,
  "regarding_id" uuid,
  "type" text,
  "other_object" text,
  "other_id" uuid,
  "since" date,
  "notes" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "relationship_created" on data."relationship" (workspace_id, created_at, id) where deleted_at is null;
create index "relationship_updated" on data."relationship" (workspace_id, updated_at, id) where deleted_at is null;
create index "relationship_trash" on data."relationship" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "relationship_regarding_index" on data."relationship" (workspace_id, "regarding_id", id) where deleted_at is null;
create index "relationship_other_index" on data."relationship" (workspace_id, "other_id", id) where deleted_at is null;
create index "relationship_slot_t1" on data."relationship" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "relationship_slot_t2" on data."relationship" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "relationship_slot_t3" on data."relationship" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "relationship_slot_t4" on data."relationship" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "relationship_slot_t5" on data."relationship" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "relationship_slot_t6" on data."relationship" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "relationship_slot_n1" on data."relationship" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "relationship_slot_n2" on data."relationship" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "relationship_slot_n3" on data."relationship" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "relationship_slot_n4" on data."relationship" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "relationship_slot_d1" on data."relationship" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "relationship_slot_d2" on data."relationship" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "relationship_slot_d3" on data."relationship" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "relationship_slot_d4" on data."relationship" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."relationship" enable row level security;
create policy workspace on data."relationship" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."relationship" to :serving_role;
create or replace view read."relationship" as select * from data."relationship" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."relationship" to :serving_role;

create table data."team" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "lead_id" uuid,
  "parent_id" uuid,
  "region" text,
  "description" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "team_created" on data."team" (workspace_id, created_at, id) where deleted_at is null;
create index "team_updated" on data."team" (workspace_id, updated_at, id) where deleted_at is null;
create index "team_trash" on data."team" (workspace_id, deleted_at, id) where deleted_at is not null;
create unique index "team_name_unique" on data."team" (workspace_id, lower("name")) where deleted_at is null and "name" is not null;
create index "team_lead_id_index" on data."team" (workspace_id, "lead_id", id) where deleted_at is null;
create index "team_parent_id_index" on data."team" (workspace_id, "parent_id", id) where deleted_at is null;
create index "team_slot_t1" on data."team" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "team_slot_t2" on data."team" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "team_slot_t3" on data."team" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "team_slot_t4" on data."team" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "team_slot_t5" on data."team" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "team_slot_t6" on data."team" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "team_slot_n1" on data."team" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "team_slot_n2" on data."team" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "team_slot_n3" on data."team" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "team_slot_n4" on data."team" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "team_slot_d1" on data."team" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "team_slot_d2" on data."team" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "team_slot_d3" on data."team" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "team_slot_d4" on data."team" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."team" enable row level security;
create policy workspace on data."team" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."team" to :serving_role;
create or replace view read."team" as select * from data."team" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."team" to :serving_role;

create table data."user" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "email" text,
  "role" text,
  "status" text,
  "title" text,
  "phone" text,
  "manager_id" uuid,
  "team_ids" jsonb,
  "region" text,
  "office" text,
  "locale" text,
  "time_zone" text,
  "external_id" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "user_created" on data."user" (workspace_id, created_at, id) where deleted_at is null;
create index "user_updated" on data."user" (workspace_id, updated_at, id) where deleted_at is null;
create index "user_trash" on data."user" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "user_name_index" on data."user" (workspace_id, lower("name"), id) where deleted_at is null;
create unique index "user_email_unique" on data."user" (workspace_id, lower("email")) where deleted_at is null and "email" is not null;
create index "user_manager_id_index" on data."user" (workspace_id, "manager_id", id) where deleted_at is null;
create unique index "user_external_id_unique" on data."user" (workspace_id, lower("external_id")) where deleted_at is null and "external_id" is not null;
create index "user_slot_t1" on data."user" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "user_slot_t2" on data."user" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "user_slot_t3" on data."user" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "user_slot_t4" on data."user" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "user_slot_t5" on data."user" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "user_slot_t6" on data."user" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "user_slot_n1" on data."user" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "user_slot_n2" on data."user" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "user_slot_n3" on data."user" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "user_slot_n4" on data."user" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "user_slot_d1" on data."user" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "user_slot_d2" on data."user" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "user_slot_d3" on data."user" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "user_slot_d4" on data."user" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."user" enable row level security;
create policy workspace on data."user" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."user" to :serving_role;
create or replace view read."user" as select * from data."user" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."user" to :serving_role;

create table data."lead" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "salutation" text,
  "first_name" text,
  "last_name" text,
  "name" text,
  "title" text,
  "emails" jsonb,
  "phones" jsonb,
  "website" text,
  "address_street" text,
  "address_city" text,
  "address_region" text,
  "address_postal_code" text,
  "address_country" text,
  "company" text,
  "industry" text,
  "employees" bigint,
  "status" text,
  "source" text,
  "rating" text,
  "budget_amount" numeric(20,4),
  "budget_currency" text,
  "budget_base" numeric(20,4),
  "budget_rate" numeric,
  "budget_rate_date" date,
  "description" text,
  "owner_id" uuid,
  "team_id" uuid,
  "tag_ids" jsonb,
  "last_activity_at" timestamptz,
  "external_id" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "lead_created" on data."lead" (workspace_id, created_at, id) where deleted_at is null;
create index "lead_updated" on data."lead" (workspace_id, updated_at, id) where deleted_at is null;
create index "lead_trash" on data."lead" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "lead_name_index" on data."lead" (workspace_id, lower("name"), id) where deleted_at is null;
create index "lead_company_index" on data."lead" (workspace_id, lower("company"), id) where deleted_at is null;
create index "lead_status_index" on data."lead" (workspace_id, "status", id) where deleted_at is null;
create index "lead_owner_id_index" on data."lead" (workspace_id, "owner_id", id) where deleted_at is null;
create index "lead_team_id_index" on data."lead" (workspace_id, "team_id", id) where deleted_at is null;
create unique index "lead_external_id_unique" on data."lead" (workspace_id, lower("external_id")) where deleted_at is null and "external_id" is not null;
create index "lead_slot_t1" on data."lead" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "lead_slot_t2" on data."lead" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "lead_slot_t3" on data."lead" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "lead_slot_t4" on data."lead" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "lead_slot_t5" on data."lead" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "lead_slot_t6" on data."lead" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "lead_slot_n1" on data."lead" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "lead_slot_n2" on data."lead" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "lead_slot_n3" on data."lead" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "lead_slot_n4" on data."lead" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "lead_slot_d1" on data."lead" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "lead_slot_d2" on data."lead" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "lead_slot_d3" on data."lead" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "lead_slot_d4" on data."lead" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."lead" enable row level security;
create policy workspace on data."lead" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."lead" to :serving_role;
create or replace view read."lead" as select * from data."lead" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."lead" to :serving_role;

create table data."opportunity" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "account_id" uuid,
  "contacts" jsonb,
  "owner_id" uuid,
  "team_id" uuid,
  "pipeline_id" uuid,
  "stage_id" uuid,
  "category" text,
  "probability" numeric,
  "stage_entered_at" timestamptz,
  "last_open_stage_id" uuid,
  "next_step" text,
  "next_step_date" date,
  "last_activity_at" timestamptz,
  "amount_amount" numeric(20,4),
  "amount_currency" text,
  "amount_base" numeric(20,4),
  "amount_rate" numeric,
  "amount_rate_date" date,
  "weighted_amount_amount" numeric(20,4),
  "weighted_amount_currency" text,
  "weighted_amount_base" numeric(20,4),
  "weighted_amount_rate" numeric,
  "weighted_amount_rate_date" date,
  "product_id" uuid,
  "products" jsonb,
  "start_date" date,
  "close_date" date,
  "original_close_date" date,
  "push_count" bigint,
  "closed_at" timestamptz,
  "cycle_days" bigint,
  "lost_reason" text,
  "lost_note" text,
  "type" text,
  "source" text,
  "competitor" text,
  "description" text,
  "tag_ids" jsonb,
  "flags" text[],
  "external_id" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "opportunity_created" on data."opportunity" (workspace_id, created_at, id) where deleted_at is null;
create index "opportunity_updated" on data."opportunity" (workspace_id, updated_at, id) where deleted_at is null;
create index "opportunity_trash" on data."opportunity" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "opportunity_name_index" on data."opportunity" (workspace_id, lower("name"), id) where deleted_at is null;
create index "opportunity_account_id_index" on data."opportunity" (workspace_id, "account_id", id) where deleted_at is null;
create index "opportunity_owner_id_index" on data."opportunity" (workspace_id, "owner_id", id) where deleted_at is null;
create index "opportunity_team_id_index" on data."opportunity" (workspace_id, "team_id", id) where deleted_at is null;
create index "opportunity_pipeline_id_index" on data."opportunity" (workspace_id, "pipeline_id", id) where deleted_at is null;
create index "opportunity_stage_id_index" on data."opportunity" (workspace_id, "stage_id", id) where deleted_at is null;
create index "opportunity_category_index" on data."opportunity" (workspace_id, "category", id) where deleted_at is null;
create index "opportunity_last_open_stage_id_index" on data."opportunity" (workspace_id, "last_open_stage_id", id) where deleted_at is null;
create index "opportunity_amount_base_index" on data."opportunity" (workspace_id, "amount_base", id) where deleted_at is null;
create index "opportunity_product_id_index" on data."opportunity" (workspace_id, "product_id", id) where deleted_at is null;
create index "opportunity_close_date_index" on data."opportunity" (workspace_id, "close_date", id) where deleted_at is null;
create unique index "opportunity_external_id_unique" on data."opportunity" (workspace_id, lower("external_id")) where deleted_at is null and "external_id" is not null;
create index "opportunity_slot_t1" on data."opportunity" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "opportunity_slot_t2" on data."opportunity" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "opportunity_slot_t3" on data."opportunity" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "opportunity_slot_t4" on data."opportunity" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "opportunity_slot_t5" on data."opportunity" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "opportunity_slot_t6" on data."opportunity" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "opportunity_slot_n1" on data."opportunity" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "opportunity_slot_n2" on data."opportunity" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "opportunity_slot_n3" on data."opportunity" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "opportunity_slot_n4" on data."opportunity" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "opportunity_slot_d1" on data."opportunity" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "opportunity_slot_d2" on data."opportunity" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "opportunity_slot_d3" on data."opportunity" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "opportunity_slot_d4" on data."opportunity" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."opportunity" enable row level security;
create policy workspace on data."opportunity" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."opportunity" to :serving_role;
create or replace view read."opportunity" as select * from data."opportunity" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."opportunity" to :serving_role;

create table data."pipeline" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "is_default" boolean,
  "position" bigint,
  "description" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "pipeline_created" on data."pipeline" (workspace_id, created_at, id) where deleted_at is null;
create index "pipeline_updated" on data."pipeline" (workspace_id, updated_at, id) where deleted_at is null;
create index "pipeline_trash" on data."pipeline" (workspace_id, deleted_at, id) where deleted_at is not null;
create unique index "pipeline_name_unique" on data."pipeline" (workspace_id, lower("name")) where deleted_at is null and "name" is not null;
create index "pipeline_slot_t1" on data."pipeline" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "pipeline_slot_t2" on data."pipeline" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "pipeline_slot_t3" on data."pipeline" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "pipeline_slot_t4" on data."pipeline" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "pipeline_slot_t5" on data."pipeline" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "pipeline_slot_t6" on data."pipeline" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "pipeline_slot_n1" on data."pipeline" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "pipeline_slot_n2" on data."pipeline" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "pipeline_slot_n3" on data."pipeline" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "pipeline_slot_n4" on data."pipeline" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "pipeline_slot_d1" on data."pipeline" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "pipeline_slot_d2" on data."pipeline" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "pipeline_slot_d3" on data."pipeline" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "pipeline_slot_d4" on data."pipeline" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."pipeline" enable row level security;
create policy workspace on data."pipeline" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."pipeline" to :serving_role;
create or replace view read."pipeline" as select * from data."pipeline" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."pipeline" to :serving_role;

create table data."product" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "code" text,
  "family" text,
  "series" text,
  "price_amount" numeric(20,4),
  "price_currency" text,
  "price_base" numeric(20,4),
  "price_rate" numeric,
  "price_rate_date" date,
  "cost_amount" numeric(20,4),
  "cost_currency" text,
  "cost_base" numeric(20,4),
  "cost_rate" numeric,
  "cost_rate_date" date,
  "unit" text,
  "is_active" boolean,
  "description" text,
  "stock" bigint,
  "reorder_level" bigint,
  "external_id" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "product_created" on data."product" (workspace_id, created_at, id) where deleted_at is null;
create index "product_updated" on data."product" (workspace_id, updated_at, id) where deleted_at is null;
create index "product_trash" on data."product" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "product_name_index" on data."product" (workspace_id, lower("name"), id) where deleted_at is null;
create unique index "product_code_unique" on data."product" (workspace_id, lower("code")) where deleted_at is null and "code" is not null;
create unique index "product_external_id_unique" on data."product" (workspace_id, lower("external_id")) where deleted_at is null and "external_id" is not null;
create index "product_slot_t1" on data."product" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "product_slot_t2" on data."product" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "product_slot_t3" on data."product" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "product_slot_t4" on data."product" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "product_slot_t5" on data."product" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "product_slot_t6" on data."product" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "product_slot_n1" on data."product" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "product_slot_n2" on data."product" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "product_slot_n3" on data."product" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "product_slot_n4" on data."product" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "product_slot_d1" on data."product" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "product_slot_d2" on data."product" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "product_slot_d3" on data."product" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "product_slot_d4" on data."product" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."product" enable row level security;
create policy workspace on data."product" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."product" to :serving_role;
create or replace view read."product" as select * from data."product" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."product" to :serving_role;

create table data."stage" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "pipeline_id" uuid,
  "position" bigint,
  "category" text,
  "probability" numeric,
  "stale_after_days" bigint,
  "required_fields" text,
  "guidance" text,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "stage_created" on data."stage" (workspace_id, created_at, id) where deleted_at is null;
create index "stage_updated" on data."stage" (workspace_id, updated_at, id) where deleted_at is null;
create index "stage_trash" on data."stage" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "stage_pipeline_id_index" on data."stage" (workspace_id, "pipeline_id", id) where deleted_at is null;
create index "stage_category_index" on data."stage" (workspace_id, "category", id) where deleted_at is null;
create index "stage_slot_t1" on data."stage" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "stage_slot_t2" on data."stage" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "stage_slot_t3" on data."stage" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "stage_slot_t4" on data."stage" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "stage_slot_t5" on data."stage" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "stage_slot_t6" on data."stage" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "stage_slot_n1" on data."stage" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "stage_slot_n2" on data."stage" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "stage_slot_n3" on data."stage" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "stage_slot_n4" on data."stage" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "stage_slot_d1" on data."stage" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "stage_slot_d2" on data."stage" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "stage_slot_d3" on data."stage" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "stage_slot_d4" on data."stage" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."stage" enable row level security;
create policy workspace on data."stage" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."stage" to :serving_role;
create or replace view read."stage" as select * from data."stage" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."stage" to :serving_role;

create table data."stage_move" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "opportunity_id" uuid,
  "from_stage_id" uuid,
  "to_stage_id" uuid,
  "entered_at" timestamptz,
  "left_at" timestamptz,
  "moved_by_id" uuid,
  primary key (workspace_id, id)
);
create index "stage_move_created" on data."stage_move" (workspace_id, created_at, id) where deleted_at is null;
create index "stage_move_updated" on data."stage_move" (workspace_id, updated_at, id) where deleted_at is null;
create index "stage_move_trash" on data."stage_move" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "stage_move_opportunity_id_index" on data."stage_move" (workspace_id, "opportunity_id", id) where deleted_at is null;
create index "stage_move_from_stage_id_index" on data."stage_move" (workspace_id, "from_stage_id", id) where deleted_at is null;
create index "stage_move_to_stage_id_index" on data."stage_move" (workspace_id, "to_stage_id", id) where deleted_at is null;
create index "stage_move_moved_by_id_index" on data."stage_move" (workspace_id, "moved_by_id", id) where deleted_at is null;
alter table data."stage_move" enable row level security;
create policy workspace on data."stage_move" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."stage_move" to :serving_role;
create or replace view read."stage_move" as select * from data."stage_move" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."stage_move" to :serving_role;

create table data."saved_view" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "object" text,
  "is_shared" boolean,
  "is_favourite" boolean,
  "is_default" boolean,
  "config" jsonb,
  "owner_id" uuid,
  primary key (workspace_id, id)
);
create index "saved_view_created" on data."saved_view" (workspace_id, created_at, id) where deleted_at is null;
create index "saved_view_updated" on data."saved_view" (workspace_id, updated_at, id) where deleted_at is null;
create index "saved_view_trash" on data."saved_view" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "saved_view_object_index" on data."saved_view" (workspace_id, lower("object"), id) where deleted_at is null;
create index "saved_view_owner_id_index" on data."saved_view" (workspace_id, "owner_id", id) where deleted_at is null;
alter table data."saved_view" enable row level security;
create policy workspace on data."saved_view" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."saved_view" to :serving_role;
create or replace view read."saved_view" as select * from data."saved_view" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."saved_view" to :serving_role;

create table data."custom_record" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "object" text not null,
  "name" text,
  "owner_id" uuid,
  "custom" jsonb not null default '{}',
  "t1" text,
  "t2" text,
  "t3" text,
  "t4" text,
  "t5" text,
  "t6" text,
  "n1" numeric,
  "n2" numeric,
  "n3" numeric,
  "n4" numeric,
  "d1" timestamptz,
  "d2" timestamptz,
  "d3" timestamptz,
  "d4" timestamptz,
  primary key (workspace_id, id)
);
create index "custom_record_created" on data."custom_record" (workspace_id, object, created_at, id) where deleted_at is null;
create index "custom_record_updated" on data."custom_record" (workspace_id, object, updated_at, id) where deleted_at is null;
create index "custom_record_name_index" on data."custom_record" (workspace_id, object, lower("name"), id) where deleted_at is null;
create index "custom_record_trash" on data."custom_record" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "custom_record_slot_t1" on data."custom_record" (workspace_id, object, lower(t1), id) where t1 is not null and deleted_at is null;
create index "custom_record_slot_t2" on data."custom_record" (workspace_id, object, lower(t2), id) where t2 is not null and deleted_at is null;
create index "custom_record_slot_t3" on data."custom_record" (workspace_id, object, lower(t3), id) where t3 is not null and deleted_at is null;
create index "custom_record_slot_t4" on data."custom_record" (workspace_id, object, lower(t4), id) where t4 is not null and deleted_at is null;
create index "custom_record_slot_t5" on data."custom_record" (workspace_id, object, lower(t5), id) where t5 is not null and deleted_at is null;
create index "custom_record_slot_t6" on data."custom_record" (workspace_id, object, lower(t6), id) where t6 is not null and deleted_at is null;
create index "custom_record_slot_n1" on data."custom_record" (workspace_id, object, n1, id) where n1 is not null and deleted_at is null;
create index "custom_record_slot_n2" on data."custom_record" (workspace_id, object, n2, id) where n2 is not null and deleted_at is null;
create index "custom_record_slot_n3" on data."custom_record" (workspace_id, object, n3, id) where n3 is not null and deleted_at is null;
create index "custom_record_slot_n4" on data."custom_record" (workspace_id, object, n4, id) where n4 is not null and deleted_at is null;
create index "custom_record_slot_d1" on data."custom_record" (workspace_id, object, d1, id) where d1 is not null and deleted_at is null;
create index "custom_record_slot_d2" on data."custom_record" (workspace_id, object, d2, id) where d2 is not null and deleted_at is null;
create index "custom_record_slot_d3" on data."custom_record" (workspace_id, object, d3, id) where d3 is not null and deleted_at is null;
create index "custom_record_slot_d4" on data."custom_record" (workspace_id, object, d4, id) where d4 is not null and deleted_at is null;
alter table data."custom_record" enable row level security;
create policy workspace on data."custom_record" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."custom_record" to :serving_role;
create or replace view read."custom_record" as select * from data."custom_record" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."custom_record" to :serving_role;

alter table data."call" add constraint "call_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."meeting" add constraint "meeting_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."message" add constraint "message_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."note" add constraint "note_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."task" add constraint "task_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."visit" add constraint "visit_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."file" add constraint "file_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."account" add constraint "account_parent_id_fk" foreign key (workspace_id, "parent_id") references data."account" (workspace_id, id) on delete set null ("parent_id");
alter table data."account" add constraint "account_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."account" add constraint "account_team_id_fk" foreign key (workspace_id, "team_id") references data."team" (workspace_id, id) on delete set null ("team_id");
alter table data."contact" add constraint "contact_account_id_fk" foreign key (workspace_id, "account_id") references data."account" (workspace_id, id) on delete set null ("account_id");
alter table data."contact" add constraint "contact_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."contact" add constraint "contact_team_id_fk" foreign key (workspace_id, "team_id") references data."team" (workspace_id, id) on delete set null ("team_id");
alter table data."team" add constraint "team_lead_id_fk" foreign key (workspace_id, "lead_id") references data."user" (workspace_id, id) on delete set null ("lead_id");
alter table data."team" add constraint "team_parent_id_fk" foreign key (workspace_id, "parent_id") references data."team" (workspace_id, id) on delete set null ("parent_id");
alter table data."user" add constraint "user_manager_id_fk" foreign key (workspace_id, "manager_id") references data."user" (workspace_id, id) on delete set null ("manager_id");
alter table data."lead" add constraint "lead_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."lead" add constraint "lead_team_id_fk" foreign key (workspace_id, "team_id") references data."team" (workspace_id, id) on delete set null ("team_id");
alter table data."opportunity" add constraint "opportunity_account_id_fk" foreign key (workspace_id, "account_id") references data."account" (workspace_id, id) on delete set null ("account_id");
alter table data."opportunity" add constraint "opportunity_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."opportunity" add constraint "opportunity_team_id_fk" foreign key (workspace_id, "team_id") references data."team" (workspace_id, id) on delete set null ("team_id");
alter table data."opportunity" add constraint "opportunity_pipeline_id_fk" foreign key (workspace_id, "pipeline_id") references data."pipeline" (workspace_id, id) on delete set null ("pipeline_id");
alter table data."opportunity" add constraint "opportunity_stage_id_fk" foreign key (workspace_id, "stage_id") references data."stage" (workspace_id, id) on delete set null ("stage_id");
alter table data."opportunity" add constraint "opportunity_last_open_stage_id_fk" foreign key (workspace_id, "last_open_stage_id") references data."stage" (workspace_id, id) on delete set null ("last_open_stage_id");
alter table data."opportunity" add constraint "opportunity_product_id_fk" foreign key (workspace_id, "product_id") references data."product" (workspace_id, id) on delete set null ("product_id");
alter table data."stage" add constraint "stage_pipeline_id_fk" foreign key (workspace_id, "pipeline_id") references data."pipeline" (workspace_id, id) on delete set null ("pipeline_id");
alter table data."stage_move" add constraint "stage_move_opportunity_id_fk" foreign key (workspace_id, "opportunity_id") references data."opportunity" (workspace_id, id) on delete set null ("opportunity_id");
alter table data."stage_move" add constraint "stage_move_from_stage_id_fk" foreign key (workspace_id, "from_stage_id") references data."stage" (workspace_id, id) on delete set null ("from_stage_id");
alter table data."stage_move" add constraint "stage_move_to_stage_id_fk" foreign key (workspace_id, "to_stage_id") references data."stage" (workspace_id, id) on delete set null ("to_stage_id");
alter table data."stage_move" add constraint "stage_move_moved_by_id_fk" foreign key (workspace_id, "moved_by_id") references data."user" (workspace_id, id) on delete set null ("moved_by_id");
alter table data."saved_view" add constraint "saved_view_owner_id_fk" foreign key (workspace_id, "owner_id") references data."user" (workspace_id, id) on delete set null ("owner_id");
alter table data."custom_record" add constraint "custom_record_owner_id_fk" foreign key (workspace_id, owner_id) references data."user" (workspace_id, id) on delete set null (owner_id);
