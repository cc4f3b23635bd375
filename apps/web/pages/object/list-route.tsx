import '../../work-texts.ts';
import { useLoaderData, useParams } from '@tanstack/react-router';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { ObjectPage } from '#core/views/object-page.tsx';
import { NotFoundPage } from '../not-found-page.tsx';
import type { OwnScreens } from './own-screens.ts';

export function ListRoute() {
  const { plural } = useParams({ strict: false }) as { plural: string };
  const { ListExtra } = useLoaderData({ strict: false }) as OwnScreens;
  const object = useFindObject(plural);
  if (!object) return <NotFoundPage />;
  return (
    <>
      {ListExtra && <ListExtra />}
      <ObjectPage key={object.plural} plural={object.plural} />
    </>
  );
}
