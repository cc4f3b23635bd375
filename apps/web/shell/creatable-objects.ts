import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { navigationObjects } from './destinations.ts';

/** What the person may make from anywhere. */
export function useCreatableObjects(): ObjectMetadata[] {
  return navigationObjects(useMetadata()).filter((object) => object.permissions.create !== 'none' && !object.isSetup);
}
