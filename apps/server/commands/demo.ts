import { randomBytes } from 'node:crypto';
import { type DemoPerson, letPeopleIn } from '#crm/demo/demo-people.ts';
import { fillWorkspace } from '#crm/demo/fill-workspace.ts';
import { makeApiKey } from '#crm/people/access/api-key.routes.ts';
import { makeWorkspace } from '#crm/people/session/setup.routes.ts';
import { type Command, CommandFailure } from '../command.ts';
import { migrateDatabase, withDatabase } from '../database.ts';
import { openEngine } from '../engine.ts';
import { withLoadingDatabase } from '../loading-database.ts';

const usage = `rapport demo [--contacts N] [--locale en|fr] [--json]

Makes a new workspace with the history of a company of so many contacts, and prints how to get in: its address,
an administrator's e-mail address and password, and an API key. A running server may stay up.
  --contacts N      how many contacts (default: 1000); each brings about ten changes with it
  --locale en|fr    language of the sample (default: en)
  --json            print one JSON object: url, workspace, email, password, apiKey`;

const mostContacts = 5_000_000;
/** Beyond so many, the time goes into the database. */
const mostOrdinary = 20_000;

const command: Command = {
  name: 'demo',
  summary: 'Fill a new workspace with sample data.',
  usage,
  options: { contacts: { type: 'string' }, locale: { type: 'string' }, json: { type: 'boolean' } },
  async run({ config, print, report }, values) {
    const contacts = readCount(values.contacts);
    const locale = readLocale(values.locale);
    const url = config.publicUrl ?? `http://localhost:${config.port}`;
    const withSuitable = contacts > mostOrdinary ? withLoadingDatabase : withDatabase;
    const way = await withSuitable(config, async (database) => {
      await migrateDatabase(database);
      const { engine, close } = await openEngine({ config, ...database, publicUrl: () => url });
      try {
        const password = randomBytes(12).toString('base64url');
        // Addresses are one person's in the whole installation; each sample has an administrator of its own.
        const tag = `demo-${randomBytes(4).toString('hex')}`;
        const email = `${tag}@sample.example`;
        const made = await makeWorkspace(engine, { ...company(locale), email, password });
        const { workspaceId, userId } = made;
        await fillWorkspace(engine, database.ownerConfig, workspaceId, {
          contacts,
          locale,
          userId,
          onProgress: report,
        });
        const { token } = await makeApiKey(engine, workspaceId, userId, 'demo');
        const people = await letPeopleIn(engine, made.principal, locale, tag);
        return { url, workspace: workspaceId, email, password, apiKey: token, people };
      } finally {
        await close();
      }
    });
    if (values.json) print(JSON.stringify(way));
    else tell(way, print);
    return 0;
  },
};

interface Way {
  url: string;
  workspace: number;
  email: string;
  password: string;
  apiKey: string;
  people: DemoPerson[];
}

function tell({ people, ...way }: Way, print: (line: string) => void) {
  for (const [key, value] of Object.entries(way)) print(`${key.padEnd(10)} ${value}`);
  for (const { role, email, password } of people) print(`${role.padEnd(16)} ${email}  ${password}`);
}

function company(locale: 'en' | 'fr') {
  const shared = { locale, currency: 'EUR', country: 'FR', timeZone: 'Europe/Paris' };
  return locale === 'fr'
    ? { ...shared, company: 'Relais & Cie', name: 'Ada Administratrice' }
    : { ...shared, company: 'Relay & Co', name: 'Ada Admin' };
}

function readCount(value: unknown): number {
  if (value === undefined) return 1000;
  const count = Number(value);
  if (!/^\d+$/.test(String(value)) || count < 1 || count > mostContacts)
    throw new CommandFailure(`--contacts takes a whole number from 1 to ${mostContacts}.`, 2);
  return count;
}

function readLocale(value: unknown): 'en' | 'fr' {
  if (value === undefined || value === 'en') return 'en';
  if (value === 'fr') return 'fr';
  throw new CommandFailure('--locale takes en or fr.', 2);
}

export default command;
