import { type Ask, loadPool } from '../assignment/load-pools.ts';

/** What people are looked for by. */
export interface PeopleQuestion {
  q?: string | undefined;
  team?: string | undefined;
  skill?: string | undefined;
  /** Least level of the skill. */
  level?: number | undefined;
  /** Two letters. */
  language?: string | undefined;
}

export interface PersonRow {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  phone: string | null;
  office: string | null;
  region: string | null;
  status: string;
  onboarding: string | null;
  startDate: string | null;
  managerId: string | null;
  skills: PersonSkill[];
  languages: { language: string; level: string }[];
  teams: { id: string; name: string }[];
}

export interface PersonSkill {
  id: string;
  name: string;
  level: number;
  gained: string | null;
  since: string | null;
  validUntil: string | null;
}

const columns = `u.id, u.name, u.title, u.email, u.phone, u.office, u.region, u.status, u.onboarding, u.start_date::text as "startDate",
  u.manager_id as "managerId",
  coalesce((select jsonb_agg(s || jsonb_build_object('name', k.name) order by (s->>'level')::int desc, lower(k.name))
    from jsonb_array_elements(u.skills) s join read.skill k on k.workspace_id = $1 and k.id = (s->>'id')::uuid and k.deleted_at is null), '[]') as skills,
  coalesce(u.languages, '[]') as languages,
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by lower(t.name)) from read.record_link l
    join read.team t on t.workspace_id = $1 and t.id = l.to_id and t.deleted_at is null
    where l.workspace_id = $1 and l.from_id = u.id and l.field = 'user.teamIds'), '[]') as teams`;

/** Colleagues who have not left, by name. Every word of `q` stands in the name, the title, the address or the place. */
export async function findPeople(ask: Ask, question: PeopleQuestion): Promise<PersonRow[]> {
  const team = question.team ? await loadPool(ask, { userIds: [], teamIds: [question.team] }) : null;
  const words = (question.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return ask<PersonRow>(
    `select ${columns} from read."user" u
     where u.workspace_id = $1 and u.deleted_at is null and u.status <> 'inactive'
       and ($2::uuid[] is null or u.id = any($2))
       and not exists (select 1 from unnest($3::text[]) word
         where strpos(lower(concat_ws(' ', u.name, u.title, u.email, u.office, u.region)), word) = 0)
       and ($4::text is null or exists (select 1 from jsonb_array_elements(u.skills) s
         where s->>'id' = $4 and (s->>'level')::int >= $5))
       and ($6::text is null or exists (select 1 from jsonb_array_elements(u.languages) g
         where split_part(lower(g->>'language'), '-', 1) = $6))
     order by lower(u.name), u.id`,
    [team, words, question.skill ?? null, question.level ?? 1, question.language ?? null],
  );
}

export async function findPerson(ask: Ask, id: string): Promise<PersonRow | undefined> {
  const [row] = await ask<PersonRow>(
    `select ${columns} from read."user" u where u.workspace_id = $1 and u.id = $2 and u.deleted_at is null`,
    [id],
  );
  return row;
}
