import { type ReactNode, useId } from 'react';
import classes from '../people.module.css';

/** A part of a person's page under its name. */
export function Card({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <header className={classes.cardHead}>
        <h3 id={id}>{title}</h3>
        {action}
      </header>
      <div className={classes.cardBody}>{children}</div>
    </section>
  );
}
