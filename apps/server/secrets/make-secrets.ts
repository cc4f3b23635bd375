import { keyIdOf, openWith, readSecretKey, type SecretKey, type Secrets, sealWith } from '#core/kit/secrets.ts';
import type { Config } from '../config.ts';
import { readKeyFile } from './key-file.ts';

/** The keys of the configuration, newest first: of RAPPORT_SECRET_KEY, else of the file in the data directory. */
export function readSecretKeys({ secretKeys, dataDirectory }: Config): SecretKey[] {
  return secretKeys ? secretKeys.map(readSecretKey) : readKeyFile(dataDirectory);
}

/**
 * Seals with the newest key and opens with any. The file is read again for each sealing and for a key that is not
 * known, so that a running server follows "rapport secrets rotate".
 */
export function makeSecrets(config: Config): Secrets {
  let keys = readSecretKeys(config);
  const renew = () => {
    keys = readSecretKeys(config);
  };
  return {
    seal(plain, context) {
      renew();
      return sealWith(keys[0]!, plain, context);
    },
    open(sealed, context) {
      const id = keyIdOf(sealed);
      if (!keys.some((key) => key.id === id)) renew();
      const key = keys.find((known) => known.id === id);
      if (!key)
        throw new Error(`the secret key ${id} is not known here; it is missing in secret.key or RAPPORT_SECRET_KEY`);
      return openWith(key, sealed, context);
    },
  };
}
