import type { ComponentType } from 'react';
import { iconsByName } from './icons.ts';

export interface IconProps {
  size?: number | string;
  stroke?: number | string;
  color?: string;
  className?: string;
  'aria-hidden'?: boolean;
}

export type IconComponent = ComponentType<IconProps>;

/** The icon of that name (`building`), or a plain one. */
export function iconOf(name: string | undefined): IconComponent {
  return (iconsByName[name ?? ''] ?? iconsByName['circle-dot']) as IconComponent;
}

/** Icon of an object in its colour; says nothing to screen readers, since a name stands beside it. */
export function ObjectIcon({ icon, color, size = 18 }: { icon?: string; color?: string; size?: number }) {
  const Icon = iconOf(icon);
  return (
    <Icon size={size} stroke={1.6} {...(color ? { color: `var(--mantine-color-${color}-text)` } : {})} aria-hidden />
  );
}
