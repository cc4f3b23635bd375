import { Button } from '@mantine/core';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { inputOf } from '#core/fields/inputs.ts';
import { loadTyping } from '#core/fields/late-typing.tsx';
import { useActions } from '#core/ui/actions.ts';
import { fetchAhead } from '#core/ui/ahead.ts';
import { findField, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { late } from '#core/ui/late.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import type { ComposerForm as Form } from './composer-form.tsx';
import classes from './timeline.module.css';

const ComposerForm = late<ComponentProps<typeof Form>>(async () => {
  const [{ ComposerForm }] = await Promise.all([import('./composer-form.tsx'), loadTyping()]);
  return ComposerForm;
});

/** In the order in which people reach for them. */
const order = ['note', 'call', 'task', 'meeting', 'message', 'visit'];
const keys: Record<string, string> = { note: 'shift+n', call: 'shift+c', task: 'shift+t', meeting: 'shift+m' };

const rank = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1) || order.length + 1;

function preload(object: ObjectMetadata, key: string): void {
  const field = findField(object, key);
  if (field) inputOf(field).preload?.();
}

/** Writes down what happened or what has to, without leaving the record. */
export function Composer({ object, id, title }: { object: ObjectMetadata; id: string; title: string }) {
  const say = useText();
  const metadata = useMetadata();
  const kinds = metadata.objects
    .filter((one) => one.isActivity && one.permissions.create !== 'none' && findField(one, 'regarding'))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name) || rank(a.name) - rank(b.name))
    .filter(({ name }) => order.includes(name));
  const [chosen, setChosen] = useState<string | null>(null);
  const kind = kinds.find(({ name }) => name === chosen);
  const place = useRef<HTMLElement>(null);
  /** The keyboard stays where it was, for the next thing to write down. */
  function close() {
    const focus = document.activeElement;
    const isHere = !focus || focus === document.body || place.current?.contains(focus);
    if (isHere && kind) place.current?.querySelector<HTMLElement>(`[data-kind-of="${kind.name}"]`)?.focus();
    setChosen(null);
  }
  useActions(
    kinds.map((one) => ({
      id: `compose.${one.name}`,
      label: say('timeline.addTo', { object: say(one.label), title }),
      keys: keys[one.name],
      run: () => setChosen(one.name),
    })),
  );
  const names = kinds.map(({ name }) => name).join();
  // Somebody who opens a record may write at once, and what they type must not wait for an editor to arrive.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names say which kinds there are.
  useEffect(() => {
    fetchAhead(ComposerForm.load);
    for (const one of kinds) for (const key of one.presentation.quickCreate) fetchAhead(() => preload(one, key));
  }, [names]);
  if (kinds.length === 0) return null;
  return (
    <section ref={place} className={classes.composer} aria-label={say('timeline.compose')}>
      <div className={classes.kinds} role="tablist" aria-label={say('timeline.compose')}>
        {kinds.map((one) => (
          <button
            key={one.name}
            type="button"
            role="tab"
            data-kind-of={one.name}
            aria-selected={one.name === chosen}
            className={classes.kind}
            onClick={() => setChosen(one.name === chosen ? null : one.name)}
          >
            <ObjectIcon icon={one.presentation.icon} size={15} />
            {say(one.label)}
          </button>
        ))}
      </div>
      {kind ? (
        <ComposerForm key={kind.name} activity={kind} about={object} aboutId={id} onClose={close} />
      ) : (
        <div className={classes.composerBody}>
          <Button
            variant="subtle"
            color="gray"
            fullWidth
            justify="flex-start"
            fw={400}
            size="compact-sm"
            onClick={() => setChosen(kinds[0]!.name)}
          >
            {say('timeline.write')}
          </Button>
        </div>
      )}
    </section>
  );
}
