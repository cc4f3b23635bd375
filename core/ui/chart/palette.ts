import type { ChartData } from './chart-data.ts';

export type Scheme = 'light' | 'dark';

/**
 * Blue and orange, which every kind of colour blindness tells apart, and which differ in lightness too, so that they
 * do in print. Each at least 3:1 against the surface (WCAG 1.4.11).
 */
const mainColors: Record<Scheme, { main: string; second: string; pale: string }> = {
  light: { main: '#4a59d0', second: '#c2570c', pale: '#a4b0f6' },
  dark: { main: '#8593ee', second: '#f2a25c', pale: '#4a59a8' },
};

/** One hue from pale to strong. */
const ramps: Record<Scheme, string[]> = {
  light: ['#a4b0f6', '#7684e8', '#4a59d0', '#333e95', '#1f2656'],
  dark: ['#4c57b5', '#6878e4', '#8f9cf2', '#b9c2f8', '#e6eaff'],
};

const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** The colour at a place of the ramp, between two of its stops where need be. */
function shadeAt(place: number, ramp: string[]): string {
  const [from, to] = [Math.floor(place), Math.ceil(place)].map((stop) => channels(ramp[stop]!)) as [number[], number[]];
  const mixed = from.map((channel, index) => Math.round(channel + (to[index]! - channel) * (place % 1)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** So many shades in even steps, for steps in an order. Two of them need not be as far apart as six. */
function shades(count: number, scheme: Scheme): string[] {
  const ramp = ramps[scheme];
  const span = Math.min(ramp.length - 1, count);
  return Array.from({ length: count }, (_, index) => shadeAt(count === 1 ? span : (index * span) / (count - 1), ramp));
}

/** For things without an order: told apart in hue and in lightness, the last one being all the others. */
const kinds: Record<Scheme, string[]> = {
  light: ['#4a59d0', '#c2570c', '#0f7b6c', '#a3348e', '#7a6a00', '#2b8ac6', '#8a4b3a', '#8b8c97'],
  dark: ['#8593ee', '#f2a25c', '#4cc3ad', '#e08ad0', '#d1c04a', '#6cc0ee', '#d69a86', '#8a8c99'],
};

/** So many pieces of a stack can be told apart where they have no order; more than that are gathered in the last. */
export const mostKinds = kinds.light.length;

/** One colour per series, in their order. */
export function colorsOf({ shape, series, isOrdered }: ChartData, scheme: Scheme): string[] {
  const { main, second, pale } = mainColors[scheme];
  if (shape === 'stack') return isOrdered ? shades(series.length, scheme) : kinds[scheme];
  return shape === 'nested' ? [pale, main] : [main, second];
}
