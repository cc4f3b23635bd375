import { useState } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { api, apiBase, isProblem } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { refreshObject } from '../data/cache.ts';
import { mayChangeOthers, mayDo } from '../data/may-change.ts';
import { type Asked, AskFields } from '../form/ask-fields.tsx';

type Verb = ObjectMetadata['verbs'][number];

const methods = { POST: api.post, PUT: api.put, PATCH: api.patch } as const;

async function send(verb: Verb, object: ObjectMetadata, id: string, body: Record<string, unknown>): Promise<void> {
  const path = verb.path
    .replace(apiBase, '')
    .replace(/:id|\{id\}/, id)
    .replace(':objects', object.plural);
  if (verb.method === 'DELETE') await api.delete(path);
  else await (methods[verb.method as keyof typeof methods] ?? api.post)(path, body);
}

/** What can be done with the record beyond changing its fields; what a verb still needs is asked in place. */
export function useVerbs(object: ObjectMetadata, record: RecordData) {
  const say = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [running, setRunning] = useState<string | null>(null);

  async function run(verb: Verb, body: Record<string, unknown> = {}): Promise<void> {
    setRunning(verb.name);
    try {
      await send(verb, object, record.id, body);
      setAsked(null);
      await refreshObject(object.name);
      showToast({ message: say('record.verbDone', { verb: say(verb.label) }) });
    } catch (error) {
      if (isProblem(error) && error.errors.length > 0 && (error.status === 422 || error.status === 400))
        setAsked({
          title: say(verb.label),
          problem: error,
          given: body,
          submit: (values) => run(verb, { ...body, ...values }),
        });
      else showProblem(error);
    } finally {
      setRunning(null);
    }
  }

  const actions =
    !mayChangeOthers(object) || !mayDo(object, record, 'update')
      ? []
      : object.verbs.map((verb) => ({
          name: verb.name,
          label: say(verb.label),
          run: () => void run(verb),
          isRunning: running === verb.name,
        }));
  return {
    actions,
    element: asked && <AskFields object={object} record={record} asked={asked} onCancel={() => setAsked(null)} />,
  };
}
