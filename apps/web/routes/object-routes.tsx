import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadOwnScreens } from '../pages/object/own-screens.ts';

/** `/contacts` and `/contacts/<id>`, of every object. */
export function addObjectRoutes<Parent extends AnyRoute>(parent: Parent): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/$plural',
      loader: loadOwnScreens,
      component: lazyRouteComponent(() => import('../pages/object/list-route.tsx'), 'ListRoute'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/$plural/$id',
      loader: loadOwnScreens,
      component: lazyRouteComponent(() => import('../pages/object/record-route.tsx'), 'RecordRoute'),
    }),
  ];
}
