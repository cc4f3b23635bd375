import type { ReactNode } from 'react';
import classes from './settings-table.module.css';

export interface SettingsColumn {
  key: string;
  /** Shown above the column; for screen readers only when `isHidden`. */
  label: string;
  isHidden?: boolean;
  width?: string;
}

/** A plain table that becomes cards where there is no room. Cells are `<td data-label>` from `SettingsCell`. */
export function SettingsTable({
  label,
  columns,
  children,
}: {
  label: string;
  columns: SettingsColumn[];
  children: ReactNode;
}) {
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" style={{ width: column.width }}>
              <span className={column.isHidden ? classes.unseen : undefined}>{column.label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** `label` stands before the value on a phone, where the heads are gone. */
export function SettingsCell({ label, children }: { label?: string; children: ReactNode }) {
  return <td data-label={label}>{children}</td>;
}
