import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { latePages } from './late-pages.ts';

/** Pages that no object owns. */
export function addPageRoutes<Parent extends AnyRoute>(parent: Parent): AnyRoute[] {
  const home = createRoute({
    getParentRoute: () => parent,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/home/home-page.tsx'), 'HomePage'),
  });
  const search = createRoute({
    getParentRoute: () => parent,
    path: '/search',
    component: lazyRouteComponent(() => import('../pages/search/search-page.tsx'), 'SearchPage'),
  });
  const others = latePages.map(({ path, Component }) =>
    // What follows (a report's id, a step of the import) is the page's own business.
    createRoute({ getParentRoute: () => parent, path: `${path}/$`, component: Component }),
  );
  return [home, search, ...others];
}
