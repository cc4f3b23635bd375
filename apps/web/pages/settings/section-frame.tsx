import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './section-frame.module.css';

/** A part of a section: what it is about, what can be done, and its content. */
export function SectionFrame({
  title,
  lead,
  action,
  children,
}: {
  title: string;
  lead?: string | undefined;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <div className={classes.words}>
          <Title order={2}>{title}</Title>
          {lead && (
            <Text c="dimmed" maw="42rem">
              {lead}
            </Text>
          )}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
