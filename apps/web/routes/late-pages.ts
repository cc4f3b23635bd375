import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';

interface LatePage {
  path: string;
  Component: RouteComponent;
}

const modules = import.meta.glob<Record<string, RouteComponent>>([
  '../../../core/views/calendar-page.tsx',
  '../pages/import/import-page.tsx',
  '../pages/people/people-page.tsx',
  '../pages/reports/reports-page.tsx',
]);

const pages: [path: string, file: string, name: string][] = [
  ['/calendar', 'calendar-page.tsx', 'CalendarPage'],
  ['/import', 'import-page.tsx', 'ImportPage'],
  ['/people', 'people-page.tsx', 'PeoplePage'],
  ['/reports', 'reports-page.tsx', 'ReportsPage'],
];

/** Pages that are loaded when visited, as far as this build has them; the navigation shows no others. */
export const latePages: LatePage[] = pages.flatMap(([path, file, name]) => {
  const found = Object.entries(modules).find(([module]) => module.endsWith(`/${file}`));
  if (!found) return [];
  const load = async () => {
    const [module] = await Promise.all([found[1](), import('../work-texts.ts')]);
    return module;
  };
  return [{ path, Component: lazyRouteComponent(load, name) as RouteComponent }];
});

export function hasPage(path: string): boolean {
  return latePages.some((page) => page.path === path);
}
