import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { RecordData } from '#core/fields/input.ts';
import { api } from '#core/ui/client/api.ts';
import { type ObjectMetadata, useFindObject } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem } from '#core/ui/toast.tsx';
import { Tooltip } from '#core/ui/tooltip.tsx';

/** Keeps the record at hand for this person; where favourites are no object of the workspace there is no star. */
export function FavouriteButton({
  object,
  record,
  title,
}: {
  object: ObjectMetadata;
  record: RecordData;
  title: string;
}) {
  const say = useText();
  const { user } = useSession();
  const favourites = useFindObject('favourite');
  const key = ['records', 'favourite', 'of', record.id];
  const { data } = useQuery({
    queryKey: key,
    enabled: favourites !== undefined,
    staleTime: 60_000,
    queryFn: async () => {
      const filter = { field: 'record', op: 'eq', value: { object: object.name, id: record.id } };
      return (
        (await api.get<{ data: RecordData[] }>(`/${favourites!.plural}`, { filter, limit: 1, count: 'none' }))
          .data[0] ?? null
      );
    },
  });
  if (!favourites) return null;
  const isFavourite = Boolean(data);

  async function toggle() {
    queryClient.setQueryData(key, isFavourite ? null : { id: 'pending', version: 0 });
    try {
      if (data) await api.delete(`/${favourites!.plural}/${data.id}`);
      else
        await api.post(`/${favourites!.plural}`, {
          record: { object: object.name, id: record.id },
          name: title,
          ownerId: user.id,
        });
    } catch (error) {
      showProblem(error);
    }
    await queryClient.invalidateQueries({ queryKey: ['records', 'favourite'] });
  }

  const label = say(isFavourite ? 'views.removeFavourite' : 'views.addFavourite');
  const Star = isFavourite ? IconStarFilled : IconStar;
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={28}
        aria-label={label}
        aria-pressed={isFavourite}
        onClick={() => void toggle()}
        {...(isFavourite ? { color: 'yellow' } : {})}
      >
        <Star size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
