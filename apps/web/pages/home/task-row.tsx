import { Badge, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { recordPath } from '#core/ui/records.ts';
import classes from './home-card.module.css';
import { completeTask, type Task } from './tasks.ts';

interface TaskRowProps {
  object: ObjectMetadata;
  task: Task;
  isLate: boolean;
}

export function TaskRow({ object, task, isLate }: TaskRowProps) {
  const say = useText();
  const format = useFormat();
  const [isDone, setDone] = useState(false);
  const isPressing = task.priority === 'high' || task.priority === 'urgent';
  const priorities = object.fields.find((field) => field.key === 'priority')?.options.options as
    | { value: string; label: { en: string; fr: string } }[]
    | undefined;
  return (
    <li className={classes.row}>
      <Checkbox
        checked={isDone}
        disabled={object.permissions.update === 'none'}
        aria-label={say('home.markDone', { name: task.subject })}
        onChange={() => {
          setDone(true);
          void completeTask(object.plural, task).finally(() => setDone(false));
        }}
      />
      <div className={classes.main}>
        <Link to={recordPath(object.plural, task.id)} className={classes.name} dir="auto">
          {task.subject}
        </Link>
        {task.regardingExpanded && (
          <div className={classes.about} dir="auto">
            {task.regardingExpanded.title}
          </div>
        )}
      </div>
      {isPressing && (
        <Badge color={task.priority === 'urgent' ? 'red' : 'orange'}>
          {say(priorities?.find((priority) => priority.value === task.priority)?.label)}
        </Badge>
      )}
      {task.dueAt && (
        <time
          dateTime={task.dueAt}
          title={format.dateTimeExact(task.dueAt)}
          className={`${classes.end} ${classes.small} ${isLate ? classes.late : classes.about}`}
        >
          {format.due(task.dueAt)}
        </time>
      )}
    </li>
  );
}
