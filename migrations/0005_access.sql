-- Roles as sets of permissions, several for each person; what is shared with whom; rules that share.
create table data."role" (
  "workspace_id" int not null,
  "id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz not null default now(),
  "created_by_id" uuid,
  "updated_at" timestamptz not null default now(),
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  "name" text,
  "description" text,
  "permissions" jsonb,
  "requires_second_factor" boolean,
  "key" text,
  primary key (workspace_id, id)
);
create index "role_created" on data."role" (workspace_id, created_at, id) where deleted_at is null;
create index "role_updated" on data."role" (workspace_id, updated_at, id) where deleted_at is null;
create index "role_trash" on data."role" (workspace_id, deleted_at, id) where deleted_at is not null;
create unique index "role_name_unique" on data."role" (workspace_id, lower("name")) where deleted_at is null and "name" is not null;
create unique index "role_key_unique" on data."role" (workspace_id, lower("key")) where deleted_at is null and "key" is not null;
alter table data."role" enable row level security;
create policy workspace on data."role" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."role" to :serving_role;
create or replace view read."role" as select * from data."role" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."role" to :serving_role;

create table data."sharing_rule" (
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
  "filter" jsonb,
  "level" text,
  "user_ids" jsonb,
  "team_ids" jsonb,
  "role_ids" jsonb,
  "applied_at" timestamptz,
  "matched" bigint,
  primary key (workspace_id, id)
);
create index "sharing_rule_created" on data."sharing_rule" (workspace_id, created_at, id) where deleted_at is null;
create index "sharing_rule_updated" on data."sharing_rule" (workspace_id, updated_at, id) where deleted_at is null;
create index "sharing_rule_trash" on data."sharing_rule" (workspace_id, deleted_at, id) where deleted_at is not null;
create index "sharing_rule_object_index" on data."sharing_rule" (workspace_id, lower("object"), id) where deleted_at is null;
alter table data."sharing_rule" enable row level security;
create policy workspace on data."sharing_rule" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data."sharing_rule" to :serving_role;
create or replace view read."sharing_rule" as select * from data."sharing_rule" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."sharing_rule" to :serving_role;

alter table data."user" add column "role_ids" jsonb;

-- What is open to somebody beside what they own: shared by hand, by a rule, by a territory. `grantee_id` is a person, a
-- team, a rule or a territory; which of these reach somebody is known with who they are, so that leaving a team or
-- ending a rule costs one row and takes effect at once.
create table data.record_grant (
  workspace_id int not null,
  record_id uuid not null,
  grantee_id uuid not null,
  source text not null check (source in ('share', 'rule', 'territory')),
  object text not null,
  level text not null check (level in ('read', 'edit')),
  until timestamptz,
  role text,
  created_at timestamptz not null default now(),
  created_by_id uuid,
  primary key (workspace_id, record_id, grantee_id, source)
);
create index record_grant_grantee on data.record_grant (workspace_id, grantee_id, object, record_id);
alter table data.record_grant enable row level security;
create policy workspace on data.record_grant using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());
grant select, insert, update, delete on data.record_grant to :serving_role;
create view read.record_grant as select * from data.record_grant where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read.record_grant to :serving_role;

-- The three fixed roles become the first three of each workspace; everybody keeps what they could do.
create temporary table first_role on commit drop as
select w.id as workspace_id, gen_random_uuid() as id, r.*
from data.workspace w cross join lateral (values
  ('administrator', case w.locale when 'fr' then 'Administrateur' else 'Administrator' end,
   case w.locale when 'fr' then 'Peut tout faire, réglages compris.' else 'Does everything, the settings included.' end,
   '{"records":{"read":"all","create":"all","update":"all","delete":"all","export":"all","import":"all","merge":"all","bulk":"all","share":"all"},"objects":{},"fields":{},"settings":["company","people","roles","sharing","customization","integrations","security","audit","operations"]}'::jsonb),
  ('member', case w.locale when 'fr' then 'Membre' else 'Member' end,
   case w.locale when 'fr' then 'Travaille sur les fiches que le partage lui ouvre et supprime les siennes.' else 'Works with records, as far as the sharing opens them, and deletes their own.' end,
   '{"records":{"read":"own","create":"all","update":"own","delete":"own","export":"all","import":"all","merge":"own","bulk":"all","share":"own"},"objects":{},"fields":{},"settings":[]}'),
  ('readOnly', case w.locale when 'fr' then 'Lecture seule' else 'Read-only' end,
   case w.locale when 'fr' then 'Consulte ce qui lui est ouvert.' else 'Looks at what is open to them.' end,
   '{"records":{"read":"own","create":"none","update":"none","delete":"none","export":"none","import":"none","merge":"none","bulk":"none","share":"none"},"objects":{},"fields":{},"settings":[]}')
) as r (key, name, description, permissions);

insert into data.role (workspace_id, id, name, description, permissions, requires_second_factor, key)
select workspace_id, id, name, description, permissions, false, key from first_role;
insert into data.search_entry (workspace_id, record_id, object, title, text)
select workspace_id, id, 'role', name, lower(name) from first_role;
update data."user" u set role_ids = jsonb_build_array(r.id)
from first_role r where r.workspace_id = u.workspace_id and r.key = coalesce(u.role, 'member');
insert into data.record_link (workspace_id, field, from_id, to_id, position)
select u.workspace_id, 'user.roleIds', u.id, r.id, 0
from data."user" u join first_role r on r.workspace_id = u.workspace_id and r.key = coalesce(u.role, 'member');
drop view read."user";
alter table data."user" drop column role;
create view read."user" as select * from data."user" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;
grant select on read."user" to :serving_role;

-- An administrator who looks at the workspace as somebody else: the session stays theirs, and only looks.
alter table auth.session add column viewed_user_id uuid;
