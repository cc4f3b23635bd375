import { useText } from '#core/ui/locale/text.ts';
import type { Import, ImportTarget } from '../imports.ts';
import type { Draft } from '../one/use-draft.ts';
import { ColumnRow } from './column-row.tsx';
import classes from './columns-table.module.css';
import { useTargetGroups } from './use-target-groups.ts';

/** The file's columns, what stands in them, and what each fills. */
export function ColumnsTable({ one, draft, targets }: { one: Import; draft: Draft; targets: ImportTarget[] }) {
  const say = useText();
  const groups = useTargetGroups(targets);
  const mapped = new Map(draft.settings.mapping.map((entry) => [entry.column, entry]));
  return (
    <table className={classes.table} aria-label={say('import.columns')}>
      <thead>
        <tr>
          <th scope="col">{say('import.column')}</th>
          <th scope="col">{say('import.samples')}</th>
          <th scope="col">{say('import.fills')}</th>
        </tr>
      </thead>
      <tbody>
        {one.analysis.columns.map((column, index) => (
          <ColumnRow
            key={column.name}
            column={column}
            mapped={mapped.get(column.name) ?? { column: column.name, field: null, options: {} }}
            groups={groups}
            target={targets.find(({ path }) => path === mapped.get(column.name)?.field)}
            hasMixedDays={one.analysis.mixedDays.includes(column.name)}
            error={draft.problem?.messageFor(`mapping.${index}`)}
            onChange={(patch) => draft.changeColumn(column.name, patch)}
          />
        ))}
      </tbody>
    </table>
  );
}
