import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { whenFactorIsMissing, whenSignedOut } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sessionQuery } from '#core/ui/client/session.ts';
import { ErrorPage } from './pages/error-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { Root } from './root.tsx';
import { addObjectRoutes } from './routes/object-routes.tsx';
import { addPageRoutes } from './routes/page-routes.tsx';
import { addSettingsRoutes } from './routes/settings-routes.tsx';
import { forgetSession, requireSession } from './session.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

const strangers = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/second-factor',
    component: lazyRouteComponent(() => import('./pages/second-factor/second-factor-page.tsx'), 'SecondFactorPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/setup',
    component: lazyRouteComponent(() => import('./pages/setup/setup-page.tsx'), 'SetupPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reset',
    component: lazyRouteComponent(() => import('./pages/reset/ask-reset-page.tsx'), 'AskResetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reset/$token',
    component: lazyRouteComponent(() => import('./pages/reset/reset-page.tsx'), 'ResetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation/$token',
    component: lazyRouteComponent(() => import('./pages/invitation/invitation-page.tsx'), 'InvitationPage'),
  }),
];

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: requireSession,
  component: Shell,
  errorComponent: ErrorPage,
});

export const router = createRouter({
  routeTree: root.addChildren([
    ...strangers,
    signedIn.addChildren([...addPageRoutes(signedIn), ...addSettingsRoutes(signedIn), ...addObjectRoutes(signedIn)]),
  ]),
  defaultPreload: 'intent',
  // The cache of queries decides what is stale, not the router.
  defaultPreloadStaleTime: 0,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: ErrorPage,
  defaultPendingMs: 300,
  scrollRestoration: true,
  scrollToTopSelectors: ['#main'],
});

whenSignedOut(() => {
  // At the first load the route itself decides between sign-in and the first run.
  if (!queryClient.getQueryData(sessionQuery.queryKey)) return;
  forgetSession();
  void router.navigate({ to: '/sign-in', search: { next: router.state.location.href } });
});

whenFactorIsMissing(() => {
  if (router.state.location.pathname === '/second-factor') return;
  void router.navigate({ to: '/second-factor', search: { next: router.state.location.href } });
});
