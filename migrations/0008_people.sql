-- People: skills, working hours, absences, what colleagues can take on; and the rules by which work is given to them.
create table data."absence" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "user_id" uuid,
  "from" date,
  "to" date,
  "kind" text,
  "stand_in_id" uuid,
  primary key (workspace_id, id)
);
create index "absence_created" on data."absence" (workspace_id, created_at, id) where deleted_at is null;
create index "absence_updated" on data."absence" (workspace_id, updated_at, id) where deleted_at is null;
create index "absence_trash" on data."absence" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "absence_user_id_index" on data."absence" (workspace_id, "user_id", id) where deleted_at is null;
create index "absence_from_index" on data."absence" (workspace_id, "from", id) where deleted_at is null;
create index "absence_to_index" on data."absence" (workspace_id, "to", id) where deleted_at is null;
create index "absence_stand_in_id_index" on data."absence" (workspace_id, "stand_in_id", id) where deleted_at is null;
alter table data."absence" enable row level security;
create policy workspace on data."absence" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."absence" to :serving_role;
create or replace view read."absence" as select * from data."absence" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."absence" to :serving_role;

create table data."assignment_rule" (
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
  "position" bigint,
  "is_active" boolean,
  "filter" jsonb,
  "user_ids" jsonb,
  "team_ids" jsonb,
  "skills" jsonb,
  "language_field" text,
  "language_level" text,
  "respects_hours" boolean,
  "respects_capacity" boolean,
  "way" text,
  "otherwise" text,
  "otherwise_user_id" uuid,
  "otherwise_team_id" uuid,
  primary key (workspace_id, id)
);
create index "assignment_rule_created" on data."assignment_rule" (workspace_id, created_at, id) where deleted_at is null;
create index "assignment_rule_updated" on data."assignment_rule" (workspace_id, updated_at, id) where deleted_at is null;
create index "assignment_rule_trash" on data."assignment_rule" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "assignment_rule_object_index" on data."assignment_rule" (workspace_id, "object", id) where deleted_at is null;
create index "assignment_rule_otherwise_user_id_index" on data."assignment_rule" (workspace_id, "otherwise_user_id", id) where deleted_at is null;
create index "assignment_rule_otherwise_team_id_index" on data."assignment_rule" (workspace_id, "otherwise_team_id", id) where deleted_at is null;
alter table data."assignment_rule" enable row level security;
create policy workspace on data."assignment_rule" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."assignment_rule" to :serving_role;
create or replace view read."assignment_rule" as select * from data."assignment_rule" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."assignment_rule" to :serving_role;

create table data."skill" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "category" text,
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
create index "skill_created" on data."skill" (workspace_id, created_at, id) where deleted_at is null;
create index "skill_updated" on data."skill" (workspace_id, updated_at, id) where deleted_at is null;
create index "skill_trash" on data."skill" (workspace_id, deleted_at, id) where deleted_at is not null;
create unique index "skill_name_unique" on data."skill" (workspace_id, lower("name")) where deleted_at is null and "name" is not null;
create index "skill_category_index" on data."skill" (workspace_id, "category", id) where deleted_at is null;
create index "skill_slot_t1" on data."skill" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "skill_slot_t2" on data."skill" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "skill_slot_t3" on data."skill" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "skill_slot_t4" on data."skill" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "skill_slot_t5" on data."skill" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "skill_slot_t6" on data."skill" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "skill_slot_n1" on data."skill" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "skill_slot_n2" on data."skill" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "skill_slot_n3" on data."skill" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "skill_slot_n4" on data."skill" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "skill_slot_d1" on data."skill" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "skill_slot_d2" on data."skill" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "skill_slot_d3" on data."skill" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "skill_slot_d4" on data."skill" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."skill" enable row level security;
create policy workspace on data."skill" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."skill" to :serving_role;
create or replace view read."skill" as select * from data."skill" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."skill" to :serving_role;

create table data."working_calendar" (
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
  "time_zone" text,
  "hours" jsonb,
  "country" text,
  "region" text,
  "days_off" jsonb,
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
create index "working_calendar_created" on data."working_calendar" (workspace_id, created_at, id) where deleted_at is null;
create index "working_calendar_updated" on data."working_calendar" (workspace_id, updated_at, id) where deleted_at is null;
create index "working_calendar_trash" on data."working_calendar" (workspace_id, deleted_at, id) where deleted_at is not null;
create unique index "working_calendar_name_unique" on data."working_calendar" (workspace_id, lower("name")) where deleted_at is null and "name" is not null;
create index "working_calendar_slot_t1" on data."working_calendar" (workspace_id, lower(t1), id) where t1 is not null and deleted_at is null;
create index "working_calendar_slot_t2" on data."working_calendar" (workspace_id, lower(t2), id) where t2 is not null and deleted_at is null;
create index "working_calendar_slot_t3" on data."working_calendar" (workspace_id, lower(t3), id) where t3 is not null and deleted_at is null;
create index "working_calendar_slot_t4" on data."working_calendar" (workspace_id, lower(t4), id) where t4 is not null and deleted_at is null;
create index "working_calendar_slot_t5" on data."working_calendar" (workspace_id, lower(t5), id) where t5 is not null and deleted_at is null;
create index "working_calendar_slot_t6" on data."working_calendar" (workspace_id, lower(t6), id) where t6 is not null and deleted_at is null;
create index "working_calendar_slot_n1" on data."working_calendar" (workspace_id, n1, id) where n1 is not null and deleted_at is null;
create index "working_calendar_slot_n2" on data."working_calendar" (workspace_id, n2, id) where n2 is not null and deleted_at is null;
create index "working_calendar_slot_n3" on data."working_calendar" (workspace_id, n3, id) where n3 is not null and deleted_at is null;
create index "working_calendar_slot_n4" on data."working_calendar" (workspace_id, n4, id) where n4 is not null and deleted_at is null;
create index "working_calendar_slot_d1" on data."working_calendar" (workspace_id, d1, id) where d1 is not null and deleted_at is null;
create index "working_calendar_slot_d2" on data."working_calendar" (workspace_id, d2, id) where d2 is not null and deleted_at is null;
create index "working_calendar_slot_d3" on data."working_calendar" (workspace_id, d3, id) where d3 is not null and deleted_at is null;
create index "working_calendar_slot_d4" on data."working_calendar" (workspace_id, d4, id) where d4 is not null and deleted_at is null;
alter table data."working_calendar" enable row level security;
create policy workspace on data."working_calendar" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."working_calendar" to :serving_role;
create or replace view read."working_calendar" as select * from data."working_calendar" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."working_calendar" to :serving_role;

alter table data."absence" add constraint "absence_user_id_fk" foreign key (workspace_id, "user_id") references data."user" (workspace_id, id) on delete set null ("user_id");
alter table data."absence" add constraint "absence_stand_in_id_fk" foreign key (workspace_id, "stand_in_id") references data."user" (workspace_id, id) on delete set null ("stand_in_id");
alter table data."assignment_rule" add constraint "assignment_rule_otherwise_user_id_fk" foreign key (workspace_id, "otherwise_user_id") references data."user" (workspace_id, id) on delete set null ("otherwise_user_id");
alter table data."assignment_rule" add constraint "assignment_rule_otherwise_team_id_fk" foreign key (workspace_id, "otherwise_team_id") references data."team" (workspace_id, id) on delete set null ("otherwise_team_id");

alter table data."user" add column "skills" jsonb;
alter table data."user" add column "languages" jsonb;
alter table data."user" add column "calendar_id" uuid;
alter table data."user" add column "lead_capacity" bigint;
alter table data."user" add column "task_capacity" bigint;
alter table data."user" add column "deal_capacity" bigint;
alter table data."user" add column "assignment_weight" bigint;
alter table data."user" add column "onboarding" text;
alter table data."user" add column "start_date" date;
create index "user_calendar_id_index" on data."user" (workspace_id, "calendar_id", id) where deleted_at is null;
alter table data."user" add constraint "user_calendar_id_fk" foreign key (workspace_id, "calendar_id") references data."working_calendar" (workspace_id, id) on delete set null ("calendar_id");
create or replace view read."user" as select * from data."user" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
alter table data."lead" add column "language" text;
create or replace view read."lead" as select * from data."lead" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;

-- Whose turn it is in each rule. Written under the lock of the counter `assignment.<object>`.
create table data.assignment_turn (
  workspace_id int not null,
  rule_id uuid not null,
  -- `pool` for the rule's own people, `otherwise` for those it falls back to.
  part text not null,
  last_seat_id uuid,
  -- What is due to each, by share: user → credit.
  credits jsonb not null default '{}',
  primary key (workspace_id, rule_id, part)
);

-- Why a record has the owner that it was given: the rule, who was considered, and what kept the others out.
create table data.assignment_decision (
  workspace_id int not null,
  id uuid not null,
  object text not null,
  record_id uuid not null,
  at timestamptz not null default now(),
  rule_id uuid,
  user_id uuid,
  decision jsonb not null,
  primary key (workspace_id, id)
);
create index assignment_decision_record on data.assignment_decision (workspace_id, record_id, id);

do $$
declare t text;
begin
  foreach t in array array['assignment_turn', 'assignment_decision'] loop
    execute format('alter table data.%I enable row level security', t);
    execute format('create policy workspace on data.%I using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace())', t);
    execute format('create view read.%I as select * from data.%I where workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int', t, t);
    execute format('grant select on read.%I to :serving_role', t);
  end loop;
end $$;
grant select, insert, update, delete on data.assignment_turn, data.assignment_decision to :serving_role;
