export type Scheme = 'light' | 'dark';

/**
 * Blue and orange, which every kind of colour blindness tells apart, and which differ in lightness too, so that they
 * do in print. Each at least 3:1 against the surface (WCAG 1.4.11).
 */
export const mainColors: Record<Scheme, { main: string; second: string; pale: string }> = {
  light: { main: '#4a59d0', second: '#c2570c', pale: '#a4b0f6' },
  dark: { main: '#8593ee', second: '#f2a25c', pale: '#4a59a8' },
};

const ends: Record<Scheme, [from: string, to: string]> = {
  light: ['#a4b0f6', '#1f2656'],
  dark: ['#4c57b5', '#e6eaff'],
};

const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** So many shades of one hue, in even steps from pale to strong: for steps in an order. */
export function shades(count: number, scheme: Scheme): string[] {
  const [from, to] = ends[scheme].map(channels) as [number[], number[]];
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0.5 : index / (count - 1);
    const mixed = from.map((channel, place) => Math.round(channel + (to[place]! - channel) * share));
    return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  });
}
