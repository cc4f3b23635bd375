import { useMemo } from 'react';
import { type Metadata, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { listPath } from '#core/ui/records.ts';
import { hasPage } from '../routes/late-pages.ts';
import { assignLetters } from './letters.ts';

/** A place in the navigation. */
export interface Destination {
  to: string;
  label: string;
  icon: string;
  color?: string | undefined;
  /** `g c` */
  keys?: string | undefined;
}

export interface Destinations {
  top: Destination[];
  objects: Destination[];
  bottom: Destination[];
}

/** Objects a person works with, in the order of the navigation; a company's own ones follow. */
export function navigationObjects(metadata: Metadata): ObjectMetadata[] {
  const order = (object: ObjectMetadata) => object.presentation.navigation ?? (object.isCustom ? 900 : undefined);
  return metadata.objects
    .filter((object) => order(object) !== undefined && object.permissions.read !== 'none')
    .sort((a, b) => order(a)! - order(b)!);
}

/** Everywhere the person may go, each with keys of its own. */
export function useDestinations(): Destinations {
  const metadata = useMetadata();
  const say = useText();
  return useMemo(() => {
    const top = [
      { to: '/', label: say('shell.home'), icon: 'home', letter: 'h' },
      { to: '/calendar', label: say('shell.calendar'), icon: 'calendar' },
    ];
    const objects = navigationObjects(metadata).map((object) => ({
      to: listPath(object.plural),
      label: say(object.pluralLabel),
      icon: object.presentation.icon,
      color: object.presentation.color,
    }));
    const bottom = [
      { to: '/people', label: say('shell.people'), icon: 'users' },
      { to: '/reports', label: say('shell.reports'), icon: 'chart-bar' },
      { to: '/import', label: say('shell.import'), icon: 'table' },
      { to: '/settings', label: say('shell.settings'), icon: 'settings', letter: 's' },
    ];
    const late = new Set(['/calendar', '/people', '/reports', '/import']);
    const isThere = ({ to }: { to: string }) => !late.has(to) || hasPage(to);
    // What people work with gets its first letter; the other pages take what is left.
    const all = assignLetters([...objects, ...[...top, ...bottom].filter(isThere)]);
    const pick = (list: { to: string }[]) => list.flatMap(({ to }) => all.filter((place) => place.to === to));
    return { top: pick(top), objects: pick(objects), bottom: pick(bottom) };
  }, [metadata, say]);
}
