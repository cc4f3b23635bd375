import { startAuthentication } from '@simplewebauthn/browser';
import { api } from '#core/ui/client/api.ts';

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** Lets the browser ask for a passkey; undefined when the person called it off. */
async function askPasskey(path: string) {
  const { data: optionsJSON } = await api.post<{ data: Options }>(path);
  try {
    return await startAuthentication({ optionsJSON });
  } catch (error) {
    if (error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')) return undefined;
    throw error;
  }
}

/** Signs in with a passkey alone. False when the person called it off. */
export async function signInWithPasskey(): Promise<boolean> {
  const response = await askPasskey('/session/passkey-options');
  if (response) await api.post('/session/passkey', { response });
  return response !== undefined;
}

/** The same after the password. */
export async function addPasskeyToSignIn(): Promise<boolean> {
  const response = await askPasskey('/session/second-factor/passkey-options');
  if (response) await api.post('/session/second-factor', { method: 'passkey', response });
  return response !== undefined;
}
