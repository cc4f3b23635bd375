import { withClient } from '#core/database/with-client.ts';
import { type Command, CommandFailure } from '../command.ts';
import { withDatabase } from '../database.ts';
import { loadSealedColumns } from '../registry.ts';
import { auditRotation } from '../secrets/audit-rotation.ts';
import { addKeyToFile, dropKeysFromFile, keyFileOf } from '../secrets/key-file.ts';
import { readSecretKeys } from '../secrets/make-secrets.ts';
import { sealAnew } from '../secrets/rotate.ts';

const command: Command = {
  name: 'secrets',
  summary: 'Change the key that secrets in the database are sealed with.',
  usage: `rapport secrets rotate

Makes a new key in the data directory's secret.key, seals everything anew with it, and drops keys that are no longer
needed; the one before stays for a running server's sake until the next time. A running server may stay up.

With RAPPORT_SECRET_KEY set, put the new key before the old one ("new,old") everywhere, restart, then run this; the old
one can be taken away afterwards.`,
  options: {},
  async run({ config, print }, _values, [verb, ...rest]) {
    if (verb !== 'rotate' || rest.length > 0) throw new CommandFailure('say "rapport secrets rotate".', 2);
    const isFile = config.secretKeys === undefined;
    if (isFile) addKeyToFile(config.dataDirectory);
    const keys = readSecretKeys(config);
    const columns = await loadSealedColumns();
    const count = await withDatabase(config, ({ ownerConfig }) =>
      withClient(ownerConfig, async (owner) => {
        const secrets = await sealAnew(owner, columns, keys);
        await auditRotation(owner, secrets);
        return secrets;
      }),
    );
    const kept = keys.slice(0, 2).map(({ id }) => id);
    if (isFile) dropKeysFromFile(config.dataDirectory, ({ id }) => kept.includes(id));
    print(`Sealed ${count === 1 ? 'one secret' : `${count} secrets`} anew with the key ${keys[0]!.id}.`);
    print(
      isFile ? `Keep a copy of ${keyFileOf(config.dataDirectory)}.` : 'The other keys of RAPPORT_SECRET_KEY can go.',
    );
    return 0;
  },
};

export default command;
