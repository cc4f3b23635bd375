/** Somebody who can sign in. */
export interface Person {
  name: string;
  email: string;
  password: string;
}

export const ada: Person = { name: 'Ada Admin', email: 'ada@example.com', password: 'correct horse battery' };

export type Role = 'administrator' | 'member' | 'readOnly';

/** What stands in the answer of the API. */
// biome-ignore lint/suspicious/noExplicitAny: journeys read whatever shape they need
type Body = any;

/** Asks the API as one person. Rejects with the whole answer unless it is a good one. */
export interface Api {
  get(path: string): Promise<Body>;
  post(path: string, body?: unknown): Promise<Body>;
  patch(path: string, body: unknown): Promise<Body>;
}

export function makeApi(url: string, cookie: string): Api {
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie, origin: url, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body = {}) => ask('POST', path, body),
    patch: (path, body) => ask('PATCH', path, body),
  };
}

/** Makes the workspace, in English and euros, with its administrator. Resolves to the session's cookie. */
export function setUpWorkspace(url: string, person: Person, given: { sample?: boolean } = {}): Promise<string> {
  const place = { locale: 'en', timeZone: 'Europe/Paris', currency: 'EUR', country: 'FR' };
  return askForCookie(url, '/setup', { company: 'Atelier Brunel', ...person, ...place, ...given });
}

/** Invites somebody and accepts for them. Resolves to the cookie of their session. */
export async function addColleague(url: string, inviting: Api, person: Person, role: Role): Promise<string> {
  const { name, email, password } = person;
  const { data } = await inviting.post('/invitations', { name, email, role });
  const token = data.url.split('/').at(-1);
  return await askForCookie(url, `/invitations/${token}/acceptance`, { name, password });
}

async function askForCookie(url: string, path: string, body: unknown): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: url };
  const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || !cookie) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
  return cookie.split(';')[0]!;
}
