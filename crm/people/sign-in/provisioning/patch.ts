import { z } from 'zod';
import { type Resource, schemas, scimProblem } from './scim.ts';

const request = z.object({
  Operations: z
    .array(
      z.object({
        op: z
          .string()
          .toLowerCase()
          .pipe(z.enum(['add', 'replace', 'remove'])),
        path: z.string().max(500).optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(1000),
});

const attributePath = /^([a-z]\w*)(?:\[\s*(\w+)\s+eq\s+"([^"]*)"\s*\])?(?:\.(\w+))?$/i;

interface Place {
  attribute: string;
  /** Of the members of a list: those of which this has that value. */
  key?: string | undefined;
  wanted?: string | undefined;
  part?: string | undefined;
}

function readPath(path: string): Place {
  const plain =
    path.startsWith(`${schemas.user}:`) || path.startsWith(`${schemas.group}:`) ? path.split(':').at(-1)! : path;
  const match = attributePath.exec(plain);
  if (!match || match[1] === '__proto__')
    throw scimProblem(400, 'invalidPath', `The path "${path.slice(0, 80)}" is not known.`);
  return { attribute: match[1]!, key: match[2], wanted: match[3], part: match[4] };
}

/** The name as the resource has it: SCIM's attributes have no case. */
function nameIn(resource: Resource, attribute: string): string {
  return Object.keys(resource).find((key) => key.toLowerCase() === attribute.toLowerCase()) ?? attribute;
}

const idOf = (item: unknown) => (item && typeof item === 'object' ? (item as Resource).value : item);

function setWhole(resource: Resource, name: string, value: unknown, isAdded: boolean) {
  const before = resource[name];
  if (isAdded && Array.isArray(before)) {
    const added = [value].flat().filter((item) => !before.some((known) => idOf(known) === idOf(item)));
    resource[name] = [...before, ...added];
  } else if (value && typeof value === 'object' && !Array.isArray(value) && before && !Array.isArray(before))
    resource[name] = { ...before, ...value };
  else resource[name] = value;
}

function setPart(resource: Resource, name: string, { key, wanted, part }: Place, value: unknown) {
  if (key === undefined) {
    resource[name] = { ...resource[name], [part!]: value };
    return;
  }
  const list: Resource[] = Array.isArray(resource[name]) ? resource[name] : [];
  const found = list.find((item) => String(item[key]) === wanted);
  const changed = part ? { [part]: value } : (value as Resource);
  if (found) Object.assign(found, changed);
  else list.push({ [key]: wanted, ...changed });
  resource[name] = list;
}

function remove(resource: Resource, name: string, { key, wanted, part }: Place, value: unknown) {
  const before = resource[name];
  if (key !== undefined && Array.isArray(before))
    resource[name] = before.filter((item) => String(item[key]) !== wanted);
  // Not of the RFC, but what Entra sends: the members to take away as the value.
  else if (Array.isArray(before) && value !== undefined && value !== null) {
    const gone = [value].flat().map(idOf);
    resource[name] = before.filter((item) => !gone.includes(idOf(item)));
  } else if (part && before) delete before[part];
  else delete resource[name];
}

/** The resource after the operations of a PATCH (RFC 7644, 3.5.2), with the liberties that Entra and Okta take. */
export function applyPatch(resource: Resource, body: unknown): Resource {
  const { data, error } = request.safeParse(body);
  if (error) throw scimProblem(400, 'invalidSyntax', `The patch is not one: ${error.issues[0]!.message}.`);
  const result: Resource = structuredClone(resource);
  for (const { op, path, value } of data.Operations) {
    if (path === undefined && op !== 'remove' && (value === null || typeof value !== 'object'))
      throw scimProblem(400, 'invalidValue', 'Without a path, the value says what changes.');
    const entries: [string, unknown][] = path === undefined ? Object.entries((value ?? {}) as object) : [[path, value]];
    if (path === undefined && op === 'remove') throw scimProblem(400, 'noTarget', 'What is to be removed has a path.');
    for (const [at, given] of entries) {
      if (at === 'schemas') continue;
      const place = readPath(at);
      const name = nameIn(result, place.attribute);
      if (op === 'remove') remove(result, name, place, given);
      else if (place.part !== undefined || place.key !== undefined) setPart(result, name, place, given);
      else setWhole(result, name, given, op === 'add');
    }
  }
  return result;
}
