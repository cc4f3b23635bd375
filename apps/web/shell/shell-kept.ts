import { keep } from '#core/ui/kept.ts';

/** Whether the navigation shows icons only. */
export const isCollapsedKept = keep('rapport.navigation.isCollapsed', false);
