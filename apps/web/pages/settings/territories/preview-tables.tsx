import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { RealignmentPreview } from '#crm/people/realignment/preview.ts';
import sharing from '../sharing/sharing.module.css';

/** The moves, what each territory keeps, gains and loses, and what people reach more or fewer of. */
export function PreviewTables({ preview, names }: { preview: RealignmentPreview; names: Map<string, string> }) {
  const say = useText();
  const { objects } = useMetadata();
  const labelOf = (name: string) => say(objects.find((one) => one.name === name)?.pluralLabel) || name;
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? '…') : say('territories.outside'));
  const { territories, moves, people } = preview;
  const moved = territories.filter(({ gained, lost }) => gained + lost > 0);
  return (
    <>
      {moves.length === 0 && people.length === 0 && <Text>{say('territories.previewNone')}</Text>}
      {moves.length > 0 && (
        <Table title={say('territories.moves')} heads={['territory', 'records', 'amount']}>
          {moves.map(({ fromId, toId, object, count, amount }) => (
            <tr key={`${fromId}${toId}${object}`}>
              <th scope="row">{say('territories.fromTo', { from: nameOf(fromId), to: nameOf(toId) })}</th>
              <td>
                <Count count={count} /> {labelOf(object)}
              </td>
              <td>
                <Amount amount={amount} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {moved.length > 0 && (
        <Table title={say('territories.title')} heads={['territory', 'keeps', 'comes', 'goes']}>
          {moved.map((one) => (
            <tr key={`${one.territoryId}${one.object}`}>
              <th scope="row">
                {one.name} · {labelOf(one.object)}
              </th>
              <td>
                <Count count={one.kept} /> <Amount amount={one.keptAmount} isAside />
              </td>
              <td>
                <Count count={one.gained} sign="+" /> <Amount amount={one.gainedAmount} isAside />
              </td>
              <td>
                <Count count={one.lost} sign="−" /> <Amount amount={one.lostAmount} isAside />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {moves.length > 0 && people.length === 0 && <Text c="dimmed">{say('territories.peopleNone')}</Text>}
      {people.length > 0 && (
        <Table title={say('territories.peopleTitle')} heads={['person', 'gains', 'loses']}>
          {people.map(({ id, name, object, gained, lost }) => (
            <tr key={`${id}${object}`}>
              <th scope="row" dir="auto">
                {name} · {labelOf(object)}
              </th>
              <td>
                <Count count={gained} sign="+" />
              </td>
              <td>
                <Count count={lost} sign="−" />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

function Table({ title, heads, children }: { title: string; heads: string[]; children: ReactNode }) {
  const say = useText();
  return (
    <section>
      <Title order={3}>{title}</Title>
      <table className={sharing.preview} aria-label={title}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {say(`territories.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function Count({ count, sign }: { count: number; sign?: '+' | '−' }) {
  const format = useFormat();
  const said = format.number(count);
  if (!sign || count === 0) return <span className={count === 0 ? sharing.unchanged : undefined}>{said}</span>;
  return (
    <span className={sharing.difference} data-loss={sign === '−' || undefined}>
      {sign}
      {said}
    </span>
  );
}

function Amount({ amount, isAside }: { amount: string | null; isAside?: boolean }) {
  const format = useFormat();
  const { workspace } = useSession();
  if (amount === null || (isAside && Number(amount) === 0)) return null;
  const said = format.money({ amount, currency: workspace.currency }, { isRounded: true });
  return isAside ? <span className={sharing.unchanged}>({said})</span> : said;
}
