import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { Candidate } from '../decision.ts';
import type { ToldDecision } from '../read-decision.ts';
import classes from './assignment-part.module.css';
import { tellObstacle } from './tell-obstacle.ts';

/** Everybody who was considered, each with what spoke for or against. */
export function Candidates({ decision }: { decision: ToldDecision }) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const { candidates, more } = decision;
  if (candidates.length === 0) return null;
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon size={14} aria-hidden />
        {say('assignment.considered', { count: candidates.length + more })}
      </button>
      {isOpen && (
        <ul className={classes.people}>
          {candidates.map((candidate) => (
            <CandidateLine key={candidate.userId} candidate={candidate} decision={decision} />
          ))}
          {more > 0 && <li className={classes.dim}>{say('assignment.more', { count: more })}</li>}
        </ul>
      )}
    </>
  );
}

function CandidateLine({ candidate, decision }: { candidate: Candidate; decision: ToldDecision }) {
  const say = useText();
  const format = useFormat();
  const { names, userId, standsInForId, outcome } = decision;
  const { obstacle, open, score, standInId } = candidate;
  const isChosen = outcome === 'rule' && candidate.userId === (standsInForId ?? userId);
  const facts = [
    obstacle ? tellObstacle(obstacle, names, say, format) : say(isChosen ? 'assignment.chosen' : 'assignment.able'),
    ...(standInId ? [`→ ${names[standInId] ?? say('assignment.gone')}`] : []),
    ...(obstacle?.code === 'capacity' ? [] : [say('assignment.open', { count: open })]),
    ...(score === undefined ? [] : [say('assignment.points', { score })]),
  ];
  return (
    <li>
      <span dir="auto">{names[candidate.userId] ?? say('assignment.gone')}</span>{' '}
      <span className={obstacle ? classes.dim : classes.able}>{facts.join(' · ')}</span>
    </li>
  );
}
