import { useQuery } from '@tanstack/react-query';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { listPath } from '#core/ui/records.ts';
import classes from './home-card.module.css';
import { HomeCard, HomeNote } from './home-card.tsx';
import { TaskRow } from './task-row.tsx';
import { myOpenTasks, tasksQuery } from './tasks.ts';

/** What I have to do, what is late first; ticked off where it stands. */
export function MyTasks({ object }: { object: ObjectMetadata }) {
  const say = useText();
  const format = useFormat();
  const { data, error, isLoading } = useQuery(tasksQuery(object.plural));
  const tasks = data?.data ?? [];
  const late = tasks.filter((task) => task.dueAt && Date.parse(task.dueAt) < Date.now());
  const today = format.dayOf();
  const dueToday = tasks.filter((task) => !late.includes(task) && task.dueAt && format.dayOf(task.dueAt) === today);
  const rest = tasks.filter((task) => !late.includes(task) && !dueToday.includes(task));
  const groups = [
    { key: 'late', tasks: late },
    { key: 'today', tasks: dueToday },
    { key: 'later', tasks: rest },
  ].filter((group) => group.tasks.length > 0);
  return (
    <HomeCard
      title={say('home.tasks')}
      count={data?.page.count ?? undefined}
      all={{ to: listPath(object.plural), search: { filter: myOpenTasks } }}
      isLoading={isLoading}
      error={error}
    >
      {tasks.length === 0 ? (
        <HomeNote>{say('home.noTasks')}</HomeNote>
      ) : (
        groups.map((group) => (
          <div key={group.key}>
            <h4 className={classes.group}>{say(`home.due.${group.key}`)}</h4>
            <ul className={classes.list}>
              {group.tasks.map((task) => (
                <TaskRow key={task.id} object={object} task={task} isLate={group.key === 'late'} />
              ))}
            </ul>
          </div>
        ))
      )}
    </HomeCard>
  );
}
