import type { ComponentType } from 'react';
import { findObject, metadataQuery } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';

/** What `crm/…/<object>.view.tsx` may export: a page instead of the generic one, something above the list. */
export interface OwnScreens {
  RecordPage?: ComponentType<{ plural: string; id: string }>;
  ListExtra?: ComponentType;
}

const modules = import.meta.glob<OwnScreens>('../../../../crm/**/*.view.tsx');

/** Loader of the object's routes: screens of its own, where it has some. */
export async function loadOwnScreens({ params }: { params: unknown }): Promise<OwnScreens> {
  const metadata = await queryClient.ensureQueryData(metadataQuery);
  const name = findObject(metadata, (params as { plural: string }).plural)?.name;
  const found = Object.entries(modules).find(([path]) => path.endsWith(`/${name}.view.tsx`));
  return found ? found[1]() : {};
}
