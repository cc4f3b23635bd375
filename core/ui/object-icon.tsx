import { type ComponentType, lazy, Suspense } from 'react';
import { iconsByName } from './icons.ts';

export interface IconProps {
  size?: number | string;
  stroke?: number | string;
  color?: string;
  className?: string;
  'aria-hidden'?: boolean;
}

export type IconComponent = ComponentType<IconProps>;

const plain = iconsByName['circle-dot'] as IconComponent;
const late = new Map<string, IconComponent>();

/** An icon that is fetched when it is first drawn; its place is kept free meanwhile. */
function makeLate(name: string): IconComponent {
  const Late = lazy(async () => {
    const { lateIcons } = await import('./late-icons.ts');
    return { default: (lateIcons[name] ?? plain) as IconComponent };
  });
  return (props) => (
    <Suspense fallback={<svg width={props.size ?? 24} height={props.size ?? 24} aria-hidden />}>
      <Late {...props} />
    </Suspense>
  );
}

/** The icon of that name (`building`), or a plain one. */
export function iconOf(name: string | undefined): IconComponent {
  if (!name) return plain;
  const known = (iconsByName[name] as IconComponent | undefined) ?? late.get(name);
  if (known) return known;
  const made = makeLate(name);
  late.set(name, made);
  return made;
}

/** Icon of an object in its colour; says nothing to screen readers, since a name stands beside it. */
export function ObjectIcon({ icon, color, size = 18 }: { icon?: string; color?: string; size?: number }) {
  const Icon = iconOf(icon);
  return (
    <Icon size={size} stroke={1.6} {...(color ? { color: `var(--mantine-color-${color}-text)` } : {})} aria-hidden />
  );
}
