import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Level } from '#core/engine/access/level.ts';
import { useText } from '#core/ui/locale/text.ts';
import { LevelLegend } from './level-legend.tsx';
import { LevelMatrix } from './level-matrix.tsx';
import { ObjectLevels } from './object-levels.tsx';
import type { Row } from './permissions-draft.ts';
import type { RolePermissions } from './roles.ts';

export interface RecordLevelsProps {
  name: string;
  permissions: RolePermissions;
  /** Absent: they are only looked at. */
  onChange: ((permissions: RolePermissions) => void) | undefined;
  errorAt: (path: string) => string | undefined;
}

/** Where the server says what is wrong with a level. */
export function pathOfLevel(row: Row, verb: string): string {
  return row === null ? `permissions.records.${verb}` : `permissions.objects.${row}.${verb}`;
}

/** A level that may be what the row says or what it inherits. */
export type SetLevel = (row: Row, verb: string, level: Level | undefined) => void;

/** How far each verb reaches on each object: a table where there is room, one object at a time elsewhere. */
export function RecordLevels(props: RecordLevelsProps) {
  const say = useText();
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return (
    <>
      <Text c="dimmed" maw="46rem">
        {say('roles.matrix.lead')}
      </Text>
      <LevelLegend />
      {isNarrow ? <ObjectLevels {...props} /> : <LevelMatrix {...props} />}
    </>
  );
}
