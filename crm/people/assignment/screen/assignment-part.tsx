import './assignment-texts.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { RelativeTime } from '#core/ui/relative-time.tsx';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { refreshObject } from '#core/views/data/cache.ts';
import type { RecordPartProps } from '#core/views/record/record-parts.ts';
import type { ToldDecision } from '../read-decision.ts';
import classes from './assignment-part.module.css';
import { Candidates } from './candidates.tsx';

interface Told {
  data: ToldDecision | null;
  hasRules: boolean;
}

/** To whom the rules gave the record and why, in words; and giving it anew. */
export function AssignmentPart({ object, record }: RecordPartProps) {
  const say = useText();
  const [isSending, setSending] = useState(false);
  const key = ['assignment', record.id, record.version];
  const { data: told } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<Told>(`/${object.plural}/${record.id}/assignment`, undefined, { signal }),
  });
  if (!told || (!told.data && !told.hasRules)) return null;

  async function assignAgain(): Promise<void> {
    setSending(true);
    try {
      const { data } = await api.post<{ data: ToldDecision }>(`/${object.plural}/${record.id}/assignment`);
      await Promise.all([
        refreshObject(object.name),
        queryClient.invalidateQueries({ queryKey: ['assignment', record.id] }),
      ]);
      const name = data.userId ? data.names[data.userId] : undefined;
      showToast({ message: name ? say('assignment.done', { name }) : say('assignment.doneNobody') });
    } catch (error) {
      showProblem(error);
    } finally {
      setSending(false);
    }
  }

  return (
    <section className={classes.part} aria-labelledby={`assignment-${record.id}`}>
      <header className={classes.head}>
        <h3 className={classes.title} id={`assignment-${record.id}`}>
          {say('assignment.title')}
        </h3>
        {told.hasRules && object.permissions.update !== 'none' && (
          <Button size="compact-sm" variant="default" loading={isSending} onClick={() => void assignAgain()}>
            {say('assignment.again')}
          </Button>
        )}
      </header>
      {told.data ? (
        <Words decision={told.data} ownerId={record.ownerId} />
      ) : (
        <p className={classes.dim}>{say('assignment.none')}</p>
      )}
    </section>
  );
}

function Words({ decision, ownerId }: { decision: ToldDecision; ownerId: unknown }) {
  const say = useText();
  const { outcome, userId, standsInForId, names, rule, way, passed } = decision;
  const nameOf = (id: string) => names[id] ?? say('assignment.gone');
  const seat = decision.candidates.find((one) => one.userId === (standsInForId ?? userId));
  const standsIn = standsInForId ? `, ${say('assignment.standsIn', { name: nameOf(standsInForId) })}` : '';
  const told = say(`assignment.${outcome}`, { name: userId ? nameOf(userId) : '', rule: rule.name });
  return (
    <>
      <p className={classes.words}>
        {told}
        {standsIn}.{' '}
        {outcome === 'rule' && say(`assignment.way.${way}`, { count: seat?.open ?? 0, score: seat?.score ?? 0 })}
      </p>
      <div className={classes.dim}>
        <RelativeTime at={decision.at} />
        {(ownerId ?? null) !== userId && <> · {say('assignment.since')}</>}
      </div>
      {passed.map((before) => (
        <Candidates key={before.id} decision={decision} of={before} />
      ))}
      <Candidates decision={decision} />
    </>
  );
}
