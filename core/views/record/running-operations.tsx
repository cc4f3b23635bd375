import { Progress, Text } from '@mantine/core';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { useRunning } from '../data/running.ts';
import classes from './record.module.css';

/** How far long changes are; the person may go on meanwhile, or leave. */
export function RunningOperations() {
  const say = useText();
  const format = useFormat();
  const running = useRunning();
  if (running.length === 0) return null;
  return (
    <section className={classes.running} aria-label={say('bulk.inProgress')}>
      {running.map(({ id, done, total }) => (
        <div key={id}>
          <Text size="xs">{say('bulk.progress', { done: format.number(done), total: format.number(total) })}</Text>
          <Progress value={total > 0 ? (done / total) * 100 : 0} aria-label={say('bulk.inProgress')} mt={4} />
        </div>
      ))}
    </section>
  );
}
