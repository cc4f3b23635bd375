import autocannon from 'autocannon';

export interface Load {
  url: string;
  requests: { path: string; method?: 'GET' | 'POST' | 'PATCH'; body?: string }[];
  headers: Record<string, string>;
  connections: number;
  seconds: number;
}

export interface Measured {
  /** Requests a second. */
  throughput: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** Sends the requests in turn over the connections for some seconds. Throws when any answer is not a success. */
export async function measure({ url, requests, headers, connections, seconds }: Load): Promise<Measured> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'content-type': 'application/json', ...headers },
    requests: requests.map(({ path, method = 'GET', body }) => ({ path, method, ...(body && { body }) })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${result.non2xx} answers were no success, ${result.errors} requests failed (${requests[0]!.path})`,
    );
  return {
    throughput: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
