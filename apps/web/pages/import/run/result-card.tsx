import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { announce } from '#core/ui/live-region.tsx';
import { useText } from '#core/ui/locale/text.ts';
import type { Import } from '../imports.ts';
import { FailedRows } from './failed-rows.tsx';
import { FlaggedRecords } from './flagged-records.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportNotesList } from './import-notes-list.tsx';
import { ResultActions } from './result-actions.tsx';
import classes from './run.module.css';

/** What came of an import that has ended, and what can be done next. */
export function ResultCard({ one }: { one: Import }) {
  const say = useText();
  const title = say(`import.state.${one.status}`);
  const said = useRef(false);
  useEffect(() => {
    if (said.current) return;
    said.current = true;
    announce(title);
  }, [title]);
  const Icon = one.status === 'done' && one.failed === 0 ? IconCircleCheck : IconAlertTriangle;
  return (
    <>
      <section className={classes.card} aria-labelledby="import-state">
        <h2 id="import-state" className={classes.title}>
          {(one.status === 'done' || one.status === 'failed') && (
            <Icon size={18} aria-hidden style={{ verticalAlign: '-3px', marginInlineEnd: 6 }} />
          )}
          {title}
        </h2>
        {one.problem && <Alert color="orange">{one.problem}</Alert>}
        <ImportCounts one={one} />
        {one.status === 'cancelled' && <Text c="dimmed">{say('import.cancelledKept')}</Text>}
        <ResultActions one={one} />
      </section>
      {one.flagged > 0 && <FlaggedRecords one={one} />}
      <ImportNotesList object={one.settings.object} notes={one.notes} />
      {one.failed > 0 && <FailedRows one={one} />}
    </>
  );
}
