import type { Services } from '#core/engine/services.ts';

/** Who browsers are told we are: a passkey works at this address only. */
export function relyingPartyOf(services: Services) {
  const { hostname, origin } = new URL(services.publicUrl());
  return { name: 'Rapport', id: hostname, origin };
}
