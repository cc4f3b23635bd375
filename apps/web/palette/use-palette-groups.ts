import { useNavigate } from '@tanstack/react-router';
import { type Action, useOfferedActions } from '#core/ui/actions.ts';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { useRecentRecords } from '#core/ui/recent.ts';
import { recordPath } from '#core/ui/records.ts';
import { rankMatch } from './match.ts';
import { useSearchAll } from './use-search-all.ts';

export interface PaletteEntry {
  id: string;
  label: string;
  detail?: string | undefined;
  icon: string;
  keys?: string | undefined;
  run: () => unknown;
}

export interface PaletteGroup {
  label: string;
  entries: PaletteEntry[];
}

const mostRecent = 6;
const mostActions = 6;

const toEntry = (action: Action): PaletteEntry => ({ ...action, icon: action.icon ?? 'bolt' });

/** Without words: recent records, then everything there is to do. With words: what they find, best first. */
export function usePaletteGroups(text: string): { groups: PaletteGroup[]; isSearching: boolean } {
  const say = useText();
  const navigate = useNavigate();
  const { objects } = useMetadata();
  const actions = useOfferedActions().filter((action) => !action.isHidden);
  const recent = useRecentRecords();
  const { found, isSearching } = useSearchAll(text);
  const asked = text.trim();
  const iconOf = (name: string) => objects.find((object) => object.name === name)?.presentation.icon ?? '';

  const recentEntries = recent
    .filter((record) => objects.some((object) => object.name === record.object))
    .filter((record) => !asked || rankMatch(record.title, asked) > 0)
    .slice(0, asked ? 3 : mostRecent)
    .map((record) => ({
      id: `recent.${record.id}`,
      label: record.title,
      detail: say(objects.find((object) => object.name === record.object)?.label),
      icon: iconOf(record.object),
      run: () => navigate({ to: recordPath(record.plural, record.id) }),
    }));
  const recentGroup = { label: say('shell.recent'), entries: recentEntries };

  if (!asked) {
    const first = [say('shell.onThisPage'), say('shell.goTo'), say('shell.create')];
    const byGroup = Map.groupBy(actions, (action) => action.group ?? say('shell.onThisPage'));
    const rest = [...byGroup.keys()]
      .sort((a, b) => rankOf(first, a) - rankOf(first, b))
      .map((label) => ({ label, entries: byGroup.get(label)!.map(toEntry) }));
    return { groups: [recentGroup, ...rest].filter(hasEntries), isSearching: false };
  }

  const known = new Set(recentEntries.map((entry) => entry.id.slice('recent.'.length)));
  const ranked = actions
    .map((action) => ({ action, rank: rankMatch(`${action.label} ${action.keywords ?? ''}`, asked) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostActions);
  const records = found.flatMap((group) => {
    const object = objects.find((candidate) => candidate.name === group.object);
    if (!object) return [];
    const entries = group.records
      .filter((record) => !known.has(record.id))
      .map((record) => ({
        id: record.id,
        label: record.title,
        detail: record.subtitle ?? undefined,
        icon: object.presentation.icon,
        run: () => navigate({ to: recordPath(object.plural, record.id) }),
      }));
    return [{ label: say(group.label), entries }];
  });
  const best = ranked.filter(({ rank }) => rank >= 2).map(({ action }) => toEntry(action));
  const others = ranked.filter(({ rank }) => rank === 1).map(({ action }) => toEntry(action));
  const everywhere = {
    id: 'everywhere',
    label: say('palette.everywhere', { text: asked }),
    icon: 'list',
    run: () => navigate({ to: '/search', search: { q: asked } }),
  };
  return {
    groups: [
      recentGroup,
      { label: say('palette.actions'), entries: best.slice(0, 3) },
      ...records,
      { label: say('palette.more'), entries: [...best.slice(3), ...others, everywhere] },
    ].filter(hasEntries),
    isSearching,
  };
}

/** Place in the list; what it does not name comes last. */
const rankOf = (list: string[], label: string) => (list.includes(label) ? list.indexOf(label) : list.length);

const hasEntries = (group: PaletteGroup) => group.entries.length > 0;
