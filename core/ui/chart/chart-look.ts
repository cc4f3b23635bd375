import type { Scheme } from './palette.ts';

/** Colours and letters of the page around, for what ECharts draws by itself. */
export interface ChartLook {
  scheme: Scheme;
  words: string;
  faint: string;
  line: string;
  surface: string;
  font: string;
  isMoving: boolean;
  /** Pixels. */
  width: number;
}

export function readLook(element: HTMLElement, scheme: Scheme): ChartLook {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    scheme,
    words: style.color,
    faint: read('--mantine-color-dimmed'),
    line: read('--line'),
    surface: read('--surface'),
    font: style.fontFamily,
    isMoving: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    width: element.clientWidth,
  };
}
