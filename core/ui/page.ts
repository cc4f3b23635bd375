import { useEffect, useSyncExternalStore } from 'react';

export interface Crumb {
  label: string;
  /** Where it leads; absent for the page itself. */
  to?: string;
}

export interface Page {
  /** Of the window and of the last crumb; announced when the page is arrived at. */
  title: string;
  /** What is above the page: `[{label: 'Contacts', to: '/contacts'}]`. */
  crumbs?: readonly Crumb[];
}

const nowhere: Page = { title: '' };
let current: Page = nowhere;
const watchers = new Set<() => void>();

function show(page: Page): void {
  current = page;
  document.title = page.title ? `${page.title} · Rapport` : 'Rapport';
  for (const watcher of watchers) watcher();
}

/** Says where the person is: title of the window, breadcrumbs of the shell. Called once by each page. */
export function usePage(page: Page): void {
  const crumbs = page.crumbs?.map((crumb) => `${crumb.label} ${crumb.to}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words matter, not the array
  useEffect(() => {
    show(page);
    return () => {
      if (current === page) show(nowhere);
    };
  }, [page.title, crumbs]);
}

export function useShownPage(): Page {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => current,
  );
}
