import type { FindRate } from '#core/engine/engine.ts';

/** The latest rate entered for the currency, not later than the date. */
export const findExchangeRate: FindRate = async (transaction, principal, currency, date) => {
  const [found] = await transaction.query<{ rate: string; date: string }>(
    `select rate::text as rate, date::text as date from read.exchange_rate
     where workspace_id = $1 and upper(currency) = $2 and date <= $3::date and deleted_at is null and rate > 0 order by date desc, id desc limit 1`,
    [principal.workspaceId, currency, date],
  );
  return found;
};
