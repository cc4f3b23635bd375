import type { ComponentProps } from 'react';
import { late } from '#core/ui/late.tsx';
import type { ListView } from './list-view.tsx';

/** `ListView`, which a board does without. */
export const LateListView = late<ComponentProps<typeof ListView>>(() =>
  import('./list-view.tsx').then(({ ListView }) => ListView),
);
