import { useCallback, useMemo } from 'react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useSession } from '#core/ui/client/session.ts';
import { type SavedView, useSavedViews } from './saved-views.ts';
import { useScreenSearch } from './screen-search.ts';
import { applyUrl, toUrl, type UrlState } from './url-state.ts';
import { defaultConfig, readConfig, type ViewConfig } from './view-config.ts';

export interface ViewState {
  /** Saved views are on their way, and one of them may decide what is shown. */
  isSettling: boolean;
  views: SavedView[];
  /** The saved view shown, if one is. */
  view: SavedView | undefined;
  config: ViewConfig;
  /** Differs from the view (or from the object's own way to be shown). */
  isChanged: boolean;
  q: string;
  record: string | undefined;
  change: (patch: Partial<ViewConfig>, options?: { replace?: boolean }) => void;
  reset: () => void;
  chooseView: (id: string | null) => void;
  search: (q: string) => void;
  open: (record: string | null) => void;
}

const cleared = {
  cols: undefined,
  w: undefined,
  sort: undefined,
  filter: undefined,
  group: undefined,
  layout: undefined,
  density: undefined,
  by: undefined,
  scope: undefined,
};

/** Everything that says what a screen of an object shows, kept in its address. */
export function useViewState(object: ObjectMetadata): ViewState {
  const [url, update] = useScreenSearch<UrlState>();
  const views = useSavedViews(object);
  const { user } = useSession();
  // Somebody else's default is theirs, also where the view is shared.
  const ownDefault = useMemo(() => views?.find((one) => one.isDefault && one.ownerId === user.id), [views, user.id]);
  const view = useMemo(() => {
    if (url.view === 'all') return undefined;
    return url.view ? views?.find(({ id }) => id === url.view) : ownDefault;
  }, [views, url.view, ownDefault]);
  const base = useMemo(() => {
    const own = defaultConfig(object);
    return view ? readConfig(view.config, own) : own;
  }, [object, view]);
  const config = useMemo(() => applyUrl(base, url), [base, url]);

  const change = useCallback(
    (patch: Partial<ViewConfig>, options?: { replace?: boolean }) =>
      update(toUrl(base, { ...config, ...patch }), options),
    [base, config, update],
  );
  const open = useCallback(
    (record: string | null) =>
      update({ record: record ?? undefined } as UrlState, { replace: url.record !== undefined && record !== null }),
    [update, url.record],
  );

  return {
    isSettling: views === undefined,
    views: views ?? [],
    view,
    config,
    isChanged: Object.values(toUrl(base, config)).some((value) => value !== undefined),
    q: url.q === undefined ? '' : String(url.q),
    record: url.record,
    change,
    reset: () => update(cleared as UrlState),
    chooseView: (id) => update({ ...cleared, view: id ?? (ownDefault ? 'all' : undefined) } as UrlState),
    search: (q) => update({ q: q || undefined } as UrlState, { replace: true }),
    open,
  };
}
