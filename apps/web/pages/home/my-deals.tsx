import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { api } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { type MoneyValue, useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { listPath, recordPath } from '#core/ui/records.ts';
import classes from './home-card.module.css';
import { HomeCard, HomeNote } from './home-card.tsx';

interface Title {
  title: string;
}

interface Deal {
  id: string;
  name: string;
  amount: MoneyValue | null;
  closeDate: string | null;
  nextStep: string | null;
  account?: Title | null;
  stage?: Title | null;
}

const myOpenDeals: FilterNode = {
  and: [
    { field: 'ownerId', op: 'eq', value: 'me' },
    { field: 'stage.category', op: 'eq', value: 'open' },
  ],
};

const shown = 8;

/** What I am selling, what closes first on top. */
export function MyDeals({ object }: { object: ObjectMetadata }) {
  const say = useText();
  const format = useFormat();
  const { data, error, isLoading } = useQuery({
    queryKey: ['records', object.name, 'home'],
    queryFn: ({ signal }) =>
      api.get<{ data: Deal[]; page: { count: number } }>(
        `/${object.plural}`,
        {
          filter: myOpenDeals,
          sort: ['closeDate'],
          limit: shown,
          fields: ['name', 'amount', 'closeDate', 'nextStep', 'accountId', 'stageId'],
          expand: ['account', 'stage'],
          count: 'exact',
        },
        { signal },
      ),
  });
  const today = format.dayOf();
  return (
    <HomeCard
      title={say('home.deals')}
      count={data?.page.count}
      all={{ to: listPath(object.plural), search: { filter: myOpenDeals } }}
      isLoading={isLoading}
      error={error}
    >
      {data?.data.length === 0 && <HomeNote>{say('home.noDeals')}</HomeNote>}
      <ul className={classes.list}>
        {data?.data.map((deal) => (
          <li key={deal.id}>
            <Link to={recordPath(object.plural, deal.id)} className={classes.row}>
              <div className={classes.main}>
                <div className={classes.name} dir="auto">
                  {deal.name}
                </div>
                <div className={classes.about} dir="auto">
                  {[deal.account?.title, deal.nextStep ?? say('home.noNextStep')].filter(Boolean).join(' · ')}
                </div>
              </div>
              {deal.stage && (
                <Badge color="gray" className={classes.stage}>
                  {deal.stage.title}
                </Badge>
              )}
              <div className={`${classes.end} ${classes.sum}`}>
                <div>{deal.amount ? format.money(deal.amount, { isRounded: true }) : '–'}</div>
                {deal.closeDate && (
                  <div className={`${classes.small} ${deal.closeDate < today ? classes.late : classes.about}`}>
                    {say(deal.closeDate < today ? 'home.wasToClose' : 'home.closes', {
                      date: format.dateShort(deal.closeDate),
                    })}
                  </div>
                )}
              </div>
            </Link>
          </li>
        ))}
      </ul>
    </HomeCard>
  );
}
