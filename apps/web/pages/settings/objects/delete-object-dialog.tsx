import { useQuery } from '@tanstack/react-query';
import type { ObjectLoss } from '#core/engine/model/object-loss.ts';
import { api } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { deleteObject } from './deleted-objects.ts';

/** Asks by what would disappear. */
export function DeleteObjectDialog({ object, onClose }: { object: ObjectMetadata; onClose: () => void }) {
  const say = useText();
  const format = useFormat();
  const { data: loss } = useQuery({
    queryKey: ['objectLoss', object.id],
    queryFn: async () => (await api.get<{ data: ObjectLoss }>(`/objects/${object.id}/loss`)).data,
    staleTime: 0,
  });
  const name = say(object.pluralLabel);
  const count = (key: 'records' | 'ownFields', number: number) =>
    say(`settings.objects.loss.${key}`, { count: number, number: format.number(number) });
  const sentences = loss && [
    say('settings.objects.loss.goes', {
      records: count('records', loss.records),
      fields: count('ownFields', loss.fields),
    }),
    ...(loss.dependents.length > 0
      ? [
          say('settings.objects.loss.dependents', {
            names: format.list(loss.dependents.map(({ label }) => say(label))),
          }),
        ]
      : []),
    say('settings.objects.loss.comesBack'),
  ];
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say('settings.objects.deleteTitle', { name })}
      text={sentences?.join(' ') ?? say('common.loading')}
      label={say('common.delete')}
      onConfirm={() => deleteObject(object.id!, name)}
    />
  );
}
