import { Badge, Skeleton, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import classes from './home-card.module.css';

interface HomeCardProps {
  title: string;
  /** How many there are in all. */
  count?: number | undefined;
  /** Where all of them are. */
  all?: { to: string; search?: Record<string, unknown> } | undefined;
  isLoading?: boolean;
  error?: unknown;
  children: ReactNode;
}

export function HomeCard({ title, count, all, isLoading, error, children }: HomeCardProps) {
  const say = useText();
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <header className={classes.head}>
        <h3 className={classes.title} id={id}>
          {title}
        </h3>
        {count !== undefined && count > 0 && <Badge color="gray">{count}</Badge>}
        {all && (
          <Link to={all.to} search={(all.search ?? {}) as never} className={classes.all}>
            {say('home.seeAll')}
          </Link>
        )}
      </header>
      {error ? (
        <Text className={classes.note} c="var(--mantine-color-error)">
          {problemSentence(error)}
        </Text>
      ) : isLoading ? (
        <div className={classes.note} role="status" aria-label={say('common.loading')}>
          {[70, 55, 62].map((width) => (
            <Skeleton key={width} height={12} my={12} width={`${width}%`} />
          ))}
        </div>
      ) : (
        children
      )}
    </section>
  );
}

/** Says in one line why a card is empty. */
export function HomeNote({ children }: { children: ReactNode }) {
  return (
    <Text c="dimmed" className={classes.note}>
      {children}
    </Text>
  );
}
