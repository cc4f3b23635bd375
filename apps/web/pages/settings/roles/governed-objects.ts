import { type Metadata, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { navigationObjects } from '../../../shell/destinations.ts';

/** Kept by everybody for themselves, whatever a role or the sharing says. */
const personal = new Set(['savedView']);

/** Objects whose records roles and sharing speak of, those of the navigation first. */
export function governedObjects(metadata: Metadata): ObjectMetadata[] {
  const ordered = new Set([...navigationObjects(metadata), ...metadata.objects]);
  return [...ordered].filter(({ name, isSetup }) => !isSetup && !personal.has(name));
}

export function useGovernedObjects(): ObjectMetadata[] {
  return governedObjects(useMetadata());
}
