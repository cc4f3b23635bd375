import type { Answer, Client, TestServer } from '../fixtures/server.ts';

/** Sends a file as the body and gives the answer. */
export async function sendFile(
  server: TestServer,
  client: Client,
  content: string | Buffer,
  options: { name?: string; type?: string; query?: Record<string, string> } = {},
): Promise<Answer> {
  const query = new URLSearchParams({ ...(options.name && { name: options.name }), ...options.query });
  const response = await server.app.inject({
    method: 'POST',
    url: `/api/v1/imports?${query}`,
    headers: { authorization: `Bearer ${client.key}`, 'content-type': options.type ?? 'text/csv' },
    payload: content,
  });
  return { status: response.statusCode, body: response.body && JSON.parse(response.body), headers: response.headers };
}

/** Sends a file, settles what differs from the suggestion, and carries the import out. Gives it as it ended. */
export async function importFile(
  server: TestServer,
  client: Client,
  content: string | Buffer,
  options: { name?: string; type?: string; settings?: Record<string, unknown> } = {},
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape they assert
): Promise<any> {
  const sent = await sendFile(server, client, content, options);
  if (sent.status !== 201) throw new Error(`${sent.status}: ${JSON.stringify(sent.body)}`);
  const { id } = sent.body.data;
  if (options.settings) {
    const changed = await client.patch(`/imports/${id}`, options.settings);
    if (changed.status !== 200) throw new Error(`${changed.status}: ${JSON.stringify(changed.body)}`);
  }
  const started = await client.post(`/imports/${id}/run`);
  if (started.status !== 202) throw new Error(`${started.status}: ${JSON.stringify(started.body)}`);
  await server.runJobs();
  return (await client.get(`/imports/${id}`)).body.data;
}
