import '../../work-texts.ts';
import { useLoaderData, useParams } from '@tanstack/react-router';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { RecordPage } from '#core/views/record-page.tsx';
import { NotFoundPage } from '../not-found-page.tsx';
import type { OwnScreens } from './own-screens.ts';

export function RecordRoute() {
  const { plural, id } = useParams({ strict: false }) as { plural: string; id: string };
  const { RecordPage: OwnPage } = useLoaderData({ strict: false }) as OwnScreens;
  const object = useFindObject(plural);
  if (!object) return <NotFoundPage />;
  const Screen = OwnPage ?? RecordPage;
  return <Screen key={id} plural={object.plural} id={id} />;
}
