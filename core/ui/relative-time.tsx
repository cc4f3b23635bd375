import { useFormat } from './locale/format.ts';

/** `3 hours ago`, with the exact time on hover and for machines. */
export function RelativeTime({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.dateTimeExact(at)}>
      {format.relative(at)}
    </time>
  );
}
