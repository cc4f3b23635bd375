import type { ComponentProps } from 'react';
import { late } from '#core/ui/late.tsx';
import type { SidePanel } from './side-panel.tsx';

/** `SidePanel`, fetched after the screen that it opens beside. */
export const LateSidePanel = late<ComponentProps<typeof SidePanel>>(() =>
  import('./side-panel.tsx').then(({ SidePanel }) => SidePanel),
);
