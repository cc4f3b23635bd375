import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/settings`, each section at an address of its own. */
export function addSettingsRoutes<Parent extends AnyRoute>(parent: Parent): AnyRoute[] {
  const component = lazyRouteComponent(() => import('../pages/settings/settings-page.tsx'), 'SettingsPage');
  return ['/settings', '/settings/$section', '/settings/$section/$item'].map((path) =>
    createRoute({ getParentRoute: () => parent, path, component }),
  );
}
