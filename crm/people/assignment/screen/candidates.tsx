import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { Candidate } from '../decision.ts';
import type { ToldDecision } from '../read-decision.ts';
import classes from './assignment-part.module.css';
import { tellObstacle } from './tell-obstacle.ts';

/** Those whom a rule considered. */
type Considered = { candidates: Candidate[]; more: number; name?: string };

/** Everybody who was considered, each with what spoke for or against. */
export function Candidates({ decision, of = decision }: { decision: ToldDecision; of?: Considered }) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const { candidates, more } = of;
  const isLast = of === decision;
  if (candidates.length === 0) return null;
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon size={14} aria-hidden />
        {isLast
          ? say('assignment.considered', { count: candidates.length + more })
          : say('assignment.passed', { rule: of.name })}
      </button>
      {isOpen && (
        <ul className={classes.people}>
          {candidates.map((candidate) => (
            <CandidateLine key={candidate.userId} candidate={candidate} decision={decision} isLast={isLast} />
          ))}
          {more > 0 && <li className={classes.dim}>{say('assignment.more', { count: more })}</li>}
        </ul>
      )}
    </div>
  );
}

interface LineProps {
  candidate: Candidate;
  decision: ToldDecision;
  /** Of the rule that decided, not of one before. */
  isLast: boolean;
}

function CandidateLine({ candidate, decision, isLast }: LineProps) {
  const say = useText();
  const format = useFormat();
  const { names, userId, standsInForId, outcome } = decision;
  const { obstacle, open, score, standInId } = candidate;
  const nameOf = (id: string) => names[id] ?? say('assignment.gone');
  const isChosen = isLast && outcome === 'rule' && candidate.userId === (standsInForId ?? userId);
  const facts = [
    obstacle ? tellObstacle(obstacle, names, say, format) : say(isChosen ? 'assignment.chosen' : 'assignment.able'),
    ...(obstacle?.code === 'capacity' ? [] : [say('assignment.open', { count: open })]),
    ...(score === undefined ? [] : [say('assignment.points', { score })]),
  ];
  return (
    <li>
      <span dir="auto">{nameOf(candidate.userId)}</span>
      {standInId && <span dir="auto"> → {nameOf(standInId)}</span>}{' '}
      <span className={obstacle ? classes.dim : classes.able}>{facts.join(' · ')}</span>
    </li>
  );
}
