import type { Command } from '../command.ts';

const command: Command = {
  name: 'bench',
  summary: 'Measure speed against floors, on databases of its own.',
  usage: `rapport bench [--json] [--short] [--only NAME]

Prints a table of floor, figure and ratio, all from this run; progress goes to standard error. A whole run is kept in
bench/README.md.
  --json       one JSON array instead
  --short      10,000 contacts only, under five minutes
  --only NAME  only what has NAME in its name`,
  options: { json: { type: 'boolean' }, short: { type: 'boolean' }, only: { type: 'string' } },
  async run({ print, report }, values) {
    const { runBench } = await import('../../../bench/run.ts');
    const { keepFigures } = await import('../../../bench/keep-figures.ts');
    const rows = await runBench({
      isShort: values.short === true,
      ...(typeof values.only === 'string' && { only: values.only }),
      report,
    });
    if (values.json === true) print(JSON.stringify(rows));
    else for (const line of tableOf(rows)) print(line);
    if (values.short !== true && values.only === undefined) keepFigures(tableOf(rows));
    return 0;
  },
};

type Rows = Awaited<ReturnType<typeof import('../../../bench/run.ts').runBench>>;

/** The rows as a Markdown table. */
function tableOf(rows: Rows): string[] {
  return [
    '| What | Contacts | Floor | Figure | Ratio | Bar | Met |',
    '|---|---:|---:|---:|---:|---:|---|',
    ...rows.map(
      ({ name, size, floor, figure, ratio, bar, met }) =>
        `| ${name} | ${size} | ${floor} | ${figure} | ${ratio} | ${bar} | ${met ? 'yes' : 'no'} |`,
    ),
  ];
}

export default command;
