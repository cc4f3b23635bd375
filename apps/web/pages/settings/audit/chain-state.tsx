import { Button } from '@mantine/core';
import { IconShield, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem } from '#core/ui/toast.tsx';
import classes from './audit.module.css';
import { chainQuery } from './audit.ts';

/** How often is asked whether a check that was begun is done. */
const betweenLooks = 1_500;

/** Whether the trail is what was written: how far it is verified, and what is wrong where it is not. */
export function ChainState() {
  const say = useText();
  const format = useFormat();
  /** When the last check was as one was asked for: it is done when there is a later one. */
  const [since, setSince] = useState<string | null>();
  const isWaitedFor = (at: string | null) => since !== undefined && at === since;
  const { data: chain } = useQuery({
    ...chainQuery,
    refetchInterval: ({ state }) => (isWaitedFor(state.data?.lastCheck?.at ?? null) ? betweenLooks : false),
  });
  if (!chain) return <div className={classes.chain} aria-busy="true" />;
  const { lastCheck, linkedUpTo, waiting } = chain;
  const isBroken = (lastCheck?.problems.length ?? 0) > 0;
  const Icon = isBroken ? IconShieldX : lastCheck ? IconShieldCheck : IconShield;

  async function check() {
    try {
      await api.post('/audit/check');
      setSince(lastCheck?.at ?? null);
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <div className={classes.chain} data-state={isBroken ? 'broken' : lastCheck ? 'whole' : 'unchecked'} role="status">
      <Icon size={20} aria-hidden className={classes.shield} />
      <div className={classes.chainWords}>
        <strong>
          {isBroken
            ? say('trail.chain.broken')
            : lastCheck?.upTo
              ? say('trail.chain.whole', { upTo: format.dateTime(lastCheck.upTo) })
              : linkedUpTo
                ? say('trail.chain.unchecked', { upTo: format.dateTime(linkedUpTo) })
                : say('trail.chain.none')}
        </strong>
        {isBroken && (
          <ul>
            {lastCheck!.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <span className={classes.dimmed}>
          {lastCheck &&
            say('trail.chain.checked', {
              when: format.relative(lastCheck.at),
              number: format.number(lastCheck.events),
            })}{' '}
          {waiting > 0 && say('trail.chain.waiting', { count: waiting })}
        </span>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        loading={isWaitedFor(lastCheck?.at ?? null)}
        onClick={() => void check()}
      >
        {say('trail.chain.check')}
      </Button>
    </div>
  );
}
