import { Text } from '@mantine/core';
import type { RecordData } from '#core/fields/input.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { isOpen } from '../data/pace.ts';
import classes from './record.module.css';

/** Says of an open record that nothing is planned for it, or that what was planned is late. */
export function NextStep({ object, record }: { object: ObjectMetadata; record: RecordData }) {
  const say = useText();
  const format = useFormat();
  if (!findField(object, 'nextStep') || !isOpen(record)) return null;
  const { nextStep, nextStepDate: day } = record as { nextStep?: string | null; nextStepDate?: string | null };
  const isLate = typeof day === 'string' && day < format.dayOf();
  return (
    <div className={classes.fact}>
      <dt>{say('record.nextStep')}</dt>
      <dd>
        {nextStep || day ? (
          <Text span size="sm" className={isLate ? classes.stale : undefined}>
            {[nextStep, day && format.dateShort(day), isLate && say('record.late')].filter(Boolean).join(' · ')}
          </Text>
        ) : (
          <span className={classes.blank}>{say('record.noNextStep')}</span>
        )}
      </dd>
    </div>
  );
}
