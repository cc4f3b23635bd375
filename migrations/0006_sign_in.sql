-- Ways to sign in beside a password, and what guards them. Identities are global, so is all of this; what a workspace
-- sets up for its own people names it.

-- Failed attempts by what was tried (an address typed, whether it exists or not) and by where from; every process
-- counts here. Keys are digests: a list of addresses that people mistyped is nobody's business.
create table auth.attempt (
  key text primary key,
  failures int not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
create index attempt_age on auth.attempt (last_at);

-- What is under way between two requests: a sign-in that waits for its second factor, a challenge of a passkey, a visit
-- to an identity provider. Used once.
create table auth.ceremony (
  token_hash bytea primary key,
  kind text not null,
  identity_id uuid references auth.identity (id) on delete cascade,
  workspace_id int,
  user_id uuid,
  data jsonb not null default '{}',
  expires_at timestamptz not null
);
create index ceremony_age on auth.ceremony (expires_at);

-- `secret` is sealed with a key outside the database. `last_step` is the latest step whose code was accepted.
create table auth.authenticator (
  identity_id uuid primary key references auth.identity (id) on delete cascade,
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null default now()
);

create table auth.recovery_code (
  identity_id uuid not null references auth.identity (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (identity_id, code_hash)
);

create table auth.passkey (
  id uuid primary key,
  identity_id uuid not null references auth.identity (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  is_backed_up boolean not null default false,
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_identity on auth.passkey (identity_id);

-- `network` is the address without its last part: whoever gets another one from the same provider is no stranger.
create table auth.known_device (
  identity_id uuid not null references auth.identity (id) on delete cascade,
  family text not null,
  network text not null,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (identity_id, family, network)
);

-- `method` says how the session began, `has_second_factor` whether more than a password vouched for it,
-- `confirmed_at` when the person last proved to be who they are.
alter table auth.session
  add column method text not null default 'password',
  add column has_second_factor boolean not null default false,
  add column connection_id uuid,
  add column confirmed_at timestamptz not null default now();

-- Null: no limit of the kind.
alter table auth.api_key
  add column access text not null default 'readWrite' check (access in ('readOnly', 'readWrite', 'provisioning')),
  add column objects text[],
  add column allowed_addresses text[];

create table auth.sso_connection (
  workspace_id int not null references data.workspace (id),
  id uuid not null unique,
  name text not null,
  kind text not null check (kind in ('oidc', 'saml')),
  is_enabled boolean not null default true,
  is_only_way boolean not null default false,
  domains text[] not null,
  default_role text not null,
  creates_users boolean not null default true,
  settings jsonb not null default '{}',
  secret text,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

-- A domain leads to one identity provider in the whole installation: nobody vouches for another company's people.
create table auth.sso_domain (
  domain text primary key,
  workspace_id int not null,
  connection_id uuid not null,
  foreign key (workspace_id, connection_id) references auth.sso_connection (workspace_id, id) on delete cascade
);

grant select, insert, update, delete on auth.attempt, auth.ceremony, auth.authenticator, auth.recovery_code, auth.passkey,
  auth.known_device, auth.sso_connection, auth.sso_domain to :serving_role;
