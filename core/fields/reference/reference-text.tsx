import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { recordPath } from '#core/ui/records.ts';
import classes from '../input.module.css';
import { RecordMark } from './record-mark.tsx';

interface Props {
  object: string;
  id: string;
  title: string | undefined;
  isLink: boolean;
  isStruck?: boolean;
}

/** Another record's name, and the way to it. */
export function ReferenceText({ object, id, title, isLink, isStruck }: Props) {
  const target = useFindObject(object);
  const words = title || '…';
  return (
    <span className={classes.reference}>
      <RecordMark object={object} title={words} />
      {isLink && target ? (
        <Anchor
          component={Link}
          to={recordPath(target.plural, id)}
          size="sm"
          c="inherit"
          underline="hover"
          dir="auto"
          className={isStruck ? classes.struck : undefined}
          onClick={(event: { stopPropagation(): void }) => event.stopPropagation()}
        >
          {words}
        </Anchor>
      ) : (
        <span dir="auto" className={isStruck ? classes.struck : undefined}>
          {words}
        </span>
      )}
    </span>
  );
}
