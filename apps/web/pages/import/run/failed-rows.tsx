import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { fieldWords } from '#core/ui/locale/problem-words.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { Import, PreviewRow } from '../imports.ts';
import classes from './run.module.css';

interface Failure {
  row: number;
  line: number;
  errors: PreviewRow['errors'];
}

const mostShown = 20;

/** The first rows that were refused, each with why; the file has all of them. */
export function FailedRows({ one }: { one: Import }) {
  const say = useText();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['import', one.id, 'failures', one.failed],
    queryFn: async ({ signal }) =>
      (await api.get<{ data: Failure[] }>(`/imports/${one.id}/failures`, undefined, { signal })).data,
  });
  return (
    <section aria-labelledby="import-failed">
      <Title order={2} id="import-failed" mt="lg">
        {say('import.failedTitle')}
      </Title>
      <Text c="dimmed">{say('import.failedHelp')}</Text>
      <ul className={classes.failures}>
        {data?.slice(0, mostShown).map(({ row, line, errors }) => (
          <li key={row}>
            <span className={classes.words} data-numeric>
              {say('import.lineOf', { n: format.number(line) })}
            </span>
            <span>
              {errors.map(({ column, code, message }) => (
                <span key={`${column}${message}`} style={{ display: 'block' }}>
                  {column && <b>{column}: </b>}
                  {fieldWords(code, message)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
