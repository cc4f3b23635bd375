import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { launchChromium } from './browser.ts';
import { keepEvidence } from './failure.ts';
import { type Api, ada, addColleague, makeApi, type Person, type Role, setUpWorkspace } from './people.ts';
import { type JourneyServer, startJourneyServer } from './server.ts';
import { startVisit, type Visit, type VisitOptions } from './visit.ts';

export interface Rapport {
  readonly url: string;
  /** The API as the administrator asks it. */
  readonly api: Api;
  /** Opens the address for the administrator, in a browser context of its own. */
  open(path: string, options?: VisitOptions): Promise<Visit>;
  /** The same for somebody who is not signed in. */
  openAsStranger(path: string, options?: VisitOptions): Promise<Visit>;
  /** Adds a user. Resolves to what `open` takes as `cookie`. */
  addColleague(person: Person, role: Role): Promise<string>;
}

/**
 * A Rapport for the journeys of this file, with a workspace unless `isEmpty`, and a Chromium. After each test
 * its browser contexts are closed; a console error, a failed request or an unexpected refusal fails the test.
 */
export function serveRapport(options: { isEmpty?: boolean; sample?: boolean; host?: string } = {}): Rapport {
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
  let server: JourneyServer | undefined;
  let browser: Browser | undefined;
  let cookie: string | undefined;
  let visits: Visit[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startJourneyServer(options.host), launchChromium()]);
    if (!options.isEmpty) cookie = await setUpWorkspace(server.url, ada, { sample: options.sample ?? false });
  });

  afterEach(async ({ task }) => {
    const left = visits;
    visits = [];
    const complaints = left.flatMap((visit) => visit.complaints);
    try {
      if (task.result?.state === 'fail' || complaints.length > 0) {
        const directory = await keepEvidence(task.name, left);
        console.error(`What the browser showed: ${directory}`);
      }
    } finally {
      await Promise.all(left.map(({ context }) => context.close()));
    }
    if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const visit = async (path: string, given: VisitOptions): Promise<Visit> => {
    const started = await startVisit(browser!, server!.url, given);
    visits.push(started);
    await started.page.goto(path);
    return started;
  };
  return {
    get url() {
      return server!.url;
    },
    get api() {
      return makeApi(server!.url, cookie!);
    },
    open: (path, given = {}) => visit(path, { ...given, cookie: given.cookie ?? cookie }),
    openAsStranger: (path, given = {}) => visit(path, given),
    addColleague: (person, role) => addColleague(server!.url, makeApi(server!.url, cookie!), person, role),
  };
}
