import './strangers-texts.ts';
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from '../shell/mark.tsx';
import { LanguageLinks } from './language-links.tsx';
import classes from './stranger-frame.module.css';

/** The frame of pages for whoever is not signed in. */
export function StrangerFrame({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Stack gap="lg" className={classes.card}>
          <div>
            <Mark size={32} />
            <Title order={1} mt="md">
              {title}
            </Title>
            {lead && (
              <Text c="dimmed" mt={4}>
                {lead}
              </Text>
            )}
          </div>
          {children}
        </Stack>
      </main>
      <footer className={classes.foot}>
        <LanguageLinks />
      </footer>
    </div>
  );
}
