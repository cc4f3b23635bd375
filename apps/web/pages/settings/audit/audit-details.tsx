import { useQuery } from '@tanstack/react-query';
import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Text } from '#core/kit/text.ts';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { i18next } from '#core/ui/locale/i18n.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ChangedFields, type Changes } from '#core/views/history/changed-fields.tsx';
import { deviceOf } from '#crm/people/sign-in/device/user-agent.ts';
import { usersQuery } from '../users/users.ts';
import classes from './audit.module.css';
import type { AuditEntry } from './audit.ts';
import { FilterWords } from './filter-words.tsx';

/** Ids that say nothing to a person; the exports have them. */
const unsaid = new Set(['changes', 'import', 'operation', 'key', 'digest', 'sort', 'isInTrash', 'id', 'session']);

/** What the event tells besides: the changed fields, or one fact after the other. */
export function AuditDetails({ entry }: { entry: AuditEntry }) {
  const { objects } = useMetadata();
  const sayFact = useFact();
  const { details, about } = entry;
  if (!details) return null;
  const object = objects.find(({ name }) => name === about?.object);
  const filtered = objects.find(({ name }) => name === details.object);
  const changes = details.changes as Changes | undefined;
  const { given, ...rest } = details;
  const facts = Object.entries({ ...rest, ...(given as object | undefined) }).filter(
    ([key, value]) => !unsaid.has(key) && value !== null && value !== undefined && value !== '',
  );
  return (
    <>
      {object && changes && <ChangedFields object={object} changes={readable(changes)} most={4} />}
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{sayFact.name(key)}</dt>
              <dd>
                {key === 'filter' && filtered && typeof value === 'object' ? (
                  <FilterWords object={filtered} node={value as FilterNode} />
                ) : (
                  sayFact.value(key, value, details)
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function isWords(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value && 'fr' in value;
}

/** Sensitive values are not in the trail, only that they changed. */
function readable(changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([, values]) => Array.isArray(values)));
}

function useFact() {
  const say = useText();
  const format = useFormat();
  const { objects } = useMetadata();
  const { data: users } = useQuery(usersQuery);
  const known = (key: string) => i18next.exists(key);
  const object = (name: unknown) => objects.find((one) => one.name === name);
  const plain = (value: unknown): string => {
    if (typeof value === 'number') return format.number(value);
    if (typeof value === 'boolean') return say(value ? 'common.yes' : 'common.no');
    if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return format.list(value.map(String));
    if (isWords(value)) return say(value);
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return {
    name: (key: string) => (known(`trail.detail.${key}`) ? say(`trail.detail.${key}`) : key),
    value: (key: string, value: unknown, { object: about }: Record<string, unknown>): string => {
      if (key === 'object') return say(object(value)?.pluralLabel ?? String(value));
      if (key === 'what' && known(`settings.${value}.title`)) return say(`settings.${value}.title`);
      if (key === 'fields' && Array.isArray(value)) {
        const fields = object(about)?.fields ?? objects.flatMap((one) => one.fields);
        return format.list(value.map((one) => say(fields.find((field) => field.key === one)?.label ?? String(one))));
      }
      if (key === 'device') return deviceOf(String(value)).name || String(value).slice(0, 60);
      if (key === 'madeBy' || key === 'owner' || key === 'asUser')
        return users?.find(({ id }) => id === value)?.name ?? String(value);
      if (key === 'expiresAt') return format.dateTime(String(value));
      if (key === 'defaultRole' && known(`settings.users.roles.${value}`)) return say(`settings.users.roles.${value}`);
      if (key === 'role' && known(`settings.users.roles.${value}`)) return say(`settings.users.roles.${value}`);
      if (known(`trail.${key}.${value}`)) return say(`trail.${key}.${value}`);
      return plain(value);
    },
  };
}
