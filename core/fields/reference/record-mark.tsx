import { Avatar } from '@mantine/core';

const people = new Set(['user', 'contact', 'lead']);

/** Initials of a person beside the name; companies and things have none. */
export function RecordMark({ object, title, size = 20 }: { object: string; title: string; size?: number }) {
  if (!people.has(object)) return null;
  return <Avatar size={size} radius="xl" name={title} color="initials" alt="" aria-hidden="true" fz={size * 0.4} />;
}
