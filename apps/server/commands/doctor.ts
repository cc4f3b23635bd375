import type { Command } from '../command.ts';
import type { Finding } from '../doctor/check.ts';
import { checkDatabase } from '../doctor/check-database.ts';
import { checkDataDirectory, checkDiskSpace, checkNode, checkPort } from '../doctor/check-machine.ts';
import { checkSecretKey } from '../doctor/check-secrets.ts';

const MARKS: Record<Finding['state'], string> = { ok: 'ok     ', wrong: 'WRONG  ', skipped: '-      ' };

const command: Command = {
  name: 'doctor',
  summary: 'Check the installation.',
  usage: `rapport doctor

Looks at Node, the data directory, disk space, the key of the secrets, the port, and the database with its version,
extensions, migrations, serving role and the audit trail of every workspace. Changes nothing. Exits with 1 when something
is wrong.`,
  options: {},
  async run({ config, print }) {
    const findings = [
      checkNode(),
      checkDataDirectory(config),
      checkDiskSpace(config),
      checkSecretKey(config),
      await checkPort(config),
      ...(await checkDatabase(config)),
    ];
    for (const { state, sentence } of findings) print(MARKS[state] + sentence);
    return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
  },
};

export default command;
