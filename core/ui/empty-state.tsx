import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';
import type { IconComponent } from './object-icon.tsx';

/** What a screen without anything on it says: what belongs here, and one thing to do about it. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon?: IconComponent;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack align="center" gap="xs" className={classes.empty}>
      {Icon && (
        <span className={classes.icon}>
          <Icon size={24} stroke={1.5} aria-hidden />
        </span>
      )}
      <Title order={2}>{title}</Title>
      {children && (
        <Text c="dimmed" maw={440} ta="center" style={{ textWrap: 'balance' }}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
