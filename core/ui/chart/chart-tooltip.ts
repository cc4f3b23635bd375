import classes from './chart.module.css';
import type { ChartData } from './chart-data.ts';

/** The values of one category. An element and not HTML: names come from people. */
export function makeTooltip(data: ChartData, index: number, colors: string[]): HTMLElement {
  const box = document.createElement('div');
  box.className = classes.tooltip!;
  const title = box.appendChild(document.createElement('div'));
  title.className = classes.tooltipTitle!;
  title.textContent = data.categories[index] ?? '';
  data.series.forEach((series, place) => {
    const value = series.values[index] ?? null;
    if (data.shape === 'stack' && !value) return;
    const row = box.appendChild(document.createElement('div'));
    row.className = classes.tooltipRow!;
    const mark = row.appendChild(document.createElement('span'));
    mark.className = classes.mark!;
    if (colors[place]) mark.style.background = colors[place];
    row.appendChild(document.createElement('span')).textContent = series.name;
    const written = row.appendChild(document.createElement('span'));
    written.className = classes.tooltipValue!;
    written.textContent = series.write(value);
  });
  return box;
}

/** The same for whoever hears it. */
export function speak(data: ChartData, index: number): string {
  const values = data.series
    .filter(({ values }) => data.shape !== 'stack' || values[index])
    .map((series) => `${series.name} ${series.write(series.values[index] ?? null)}`);
  return `${data.categories[index]}: ${values.join(', ')}`;
}
