import type { ComponentProps } from 'react';
import { closedMenu, closedPanel, lateControl } from '#core/ui/late-control.tsx';
import type { DisplayMenu } from './display-menu.tsx';
import type { ExportMenu } from './export-menu.tsx';
import { DisplayButton, ExportButton } from './tool-buttons.tsx';
import { ViewButton } from './view-button.tsx';
import type { ViewMenu } from './view-menu.tsx';

// The menus of the bar over the records; see the files of the same names.

export const LateViewMenu = lateControl<ComponentProps<typeof ViewMenu>>(
  () => import('./view-menu.tsx').then(({ ViewMenu }) => ViewMenu),
  ({ object, state }) => <ViewButton object={object} state={state} {...closedMenu} />,
);

export const LateDisplayMenu = lateControl<ComponentProps<typeof DisplayMenu>>(
  () => import('./display-menu.tsx').then(({ DisplayMenu }) => DisplayMenu),
  () => <DisplayButton {...closedPanel} />,
);

export const LateExportMenu = lateControl<ComponentProps<typeof ExportMenu>>(
  () => import('./export-menu.tsx').then(({ ExportMenu }) => ExportMenu),
  ({ object }) => (object.permissions.export === 'none' ? null : <ExportButton {...closedMenu} />),
);
