import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { AnsweredFigure } from '#crm/insight/report/answer.ts';
import { changeSince } from './change-since.ts';
import { drillTo } from './drill.ts';
import { Explain } from './explain.tsx';
import classes from './figure-card.module.css';
import type { FigureWriter } from './use-figures.ts';

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconMinus };

interface Props {
  figure: AnsweredFigure;
  writer: FigureWriter;
  plural: string;
  /** The days compared with, in words. */
  previous: string;
}

/** One figure, how it moved, and the way to the records behind it. */
export function FigureCard({ figure, writer, plural, previous }: Props) {
  const say = useText();
  const format = useFormat();
  const label = say(figure.label);
  const change = changeSince(figure, format, say);
  const Arrow = change && arrows[change.direction];
  const before = writer.figure(figure.unit, figure.previous);
  return (
    <li className={classes.card}>
      <div className={classes.label}>
        <span>{label}</span>
        <Explain of={label} parts={[figure]} />
      </div>
      <Link
        {...drillTo(plural, figure.filter)}
        className={classes.value}
        aria-label={say('reports.drill', { name: label, value: writer.figure(figure.unit, figure.value) })}
      >
        {writer.figure(figure.unit, figure.value)}
      </Link>
      {change && Arrow && (
        <div className={classes.change} title={previous}>
          <span className={classes.moved} data-good={change.isGood ?? undefined}>
            <Arrow size={14} role="img" aria-label={say(`reports.${change.direction}`)} />
            {change.words}
          </span>
          <span>{say('reports.before', { value: before })}</span>
        </div>
      )}
    </li>
  );
}
