import './assignment-screens.ts';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LateListView } from '#core/views/list/late-list-view.tsx';
import { loadOwnScreens } from '../pages/object/own-screens.ts';

async function loadListRoute() {
  // A board needs no list; otherwise the two are fetched at once, and what is here is drawn at once.
  const isOther = /[?&]layout=(board|calendar)\b/.test(window.location.search);
  const [module] = await Promise.all([
    import('../pages/object/list-route.tsx'),
    isOther ? undefined : LateListView.load(),
  ]);
  return module;
}

/** `/contacts` and `/contacts/<id>`, of every object. */
export function addObjectRoutes<Parent extends AnyRoute>(parent: Parent): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/$plural',
      loader: loadOwnScreens,
      component: lazyRouteComponent(loadListRoute, 'ListRoute'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/$plural/$id',
      loader: loadOwnScreens,
      component: lazyRouteComponent(() => import('../pages/object/record-route.tsx'), 'RecordRoute'),
    }),
  ];
}
