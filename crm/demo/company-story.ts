import type { Offered } from '#crm/sales/opportunity/opportunity.seed.ts';
import { dateOf } from './calendar.ts';
import { articles, renewals, tags, teams } from './catalogue.ts';
import { Life } from './life.ts';
import { foreignCurrencies, makeMoney, rateBetween } from './money.ts';
import { namePerson } from './person-name.ts';
import { unitedStates } from './places/english.ts';
import { france } from './places/france.ts';
import { slug, written } from './places/place.ts';
import type { Random } from './random.ts';
import { equipStaff } from './staff-story.ts';
import type { Route, Seller } from './world.ts';

/** What the story begins with. */
export interface Founding {
  random: Random;
  locale: 'en' | 'fr';
  currency: string;
  start: number;
  now: number;
  /** The administrator, who sells too. */
  userId: string;
  email: string;
  /** Role of the colleagues. */
  memberRoleId: string;
  sellers: number;
}

export interface Company {
  lives: Life[];
  sellers: Seller[];
  products: Offered[];
  tagIds: string[];
  renewals: Route;
  currencies: Set<string>;
}

/** The selling company itself: teams, colleagues, price list, tags, rates and a second pipeline. */
export function foundCompany(founding: Founding): Company {
  const { locale, start, now, userId: by } = founding;
  const teamLives = teams.map((name) => new Life('team', start, by, { name: name[locale] }));
  const tagLives = tags.map(({ name, color }) => new Life('tag', start, by, { name: name[locale], color }));
  const { lives: people, sellers } = hire(
    founding,
    teamLives.map(({ id }) => id),
  );
  const equipment = equipStaff({ locale, start, now, userId: by, people });
  const { lives: priceList, products } = list(founding);
  const { lives: rates, currencies } = quoteRates(founding);
  const { lives: pipeline, route } = openRenewals(founding);
  return {
    lives: [...teamLives, ...tagLives, ...people, ...equipment, ...priceList, ...rates, ...pipeline],
    sellers,
    products,
    tagIds: tagLives.map(({ id }) => id),
    renewals: route,
    currencies,
  };
}

function hire(founding: Founding, teamIds: string[]) {
  const { random, locale, start, userId, email, sellers: count, memberRoleId } = founding;
  const place = locale === 'fr' ? france : unitedStates;
  const taken = new Set([email]);
  const lives = Array.from({ length: count }, (_, index) => {
    const { first, last } = namePerson(random, place);
    let address = `${slug(first)}.${slug(last)}@sample.example`;
    for (let number = 2; taken.has(address); number += 1)
      address = `${slug(first)}.${slug(last)}${number}@sample.example`;
    taken.add(address);
    const values = {
      name: `${written(first)} ${written(last)}`,
      email: address,
      roleIds: [memberRoleId],
      status: 'active',
    };
    return new Life('user', start, userId, {
      ...values,
      managerId: userId,
      teamIds: [teamIds[index % teamIds.length]],
      locale,
    });
  });
  const colleagues = lives.map(({ id, now }, index) => ({
    id,
    email: String(now.email),
    teamId: teamIds[index % teamIds.length]!,
    skill: (random.next() - 0.5) * 0.3,
  }));
  // The administrator sells too, though not most of all.
  const self: Seller = { id: userId, email, teamId: null, skill: 0.05 };
  return { lives, sellers: [...colleagues.slice(0, 2), self, ...colleagues.slice(2)] };
}

function list({ locale, currency, start, userId }: Founding) {
  const price = (amount: number) => makeMoney(amount, currency, currency, dateOf(start));
  const lives = articles.map(
    ({ name, family, series, price: amount, unit, stock }, index) =>
      new Life('product', start, userId, {
        name: name[locale],
        code: `R-${String(index + 101)}`,
        family,
        series,
        price: price(amount),
        cost: price(Math.round(amount * 55) / 100),
        unit: unit[locale],
        isActive: index !== 10,
        stock: stock ?? null,
        reorderLevel: stock === undefined ? null : 20,
      }),
  );
  const products = lives.map(({ id, now }, index) => ({ id, name: String(now.name), price: articles[index]!.price }));
  return { lives, products };
}

function quoteRates({ currency: base, start, userId }: Founding) {
  const currencies = new Set([base]);
  const lives = foreignCurrencies.flatMap((currency) => {
    const rate = currency === base ? undefined : rateBetween(currency, base);
    if (!rate) return [];
    currencies.add(currency);
    return [new Life('exchangeRate', start, userId, { currency, rate: String(Number(rate)), date: dateOf(start) })];
  });
  return { lives, currencies };
}

function openRenewals({ locale, start, userId }: Founding) {
  const pipeline = new Life('pipeline', start, userId, { name: renewals.name[locale], isDefault: false, position: 2 });
  const lives = renewals.stages.map(
    ({ name, category, probability }, index) =>
      new Life('stage', start, userId, {
        name: name[locale],
        pipelineId: pipeline.id,
        position: index + 1,
        category,
        probability,
        staleAfterDays: category === 'open' ? 30 : null,
      }),
  );
  return {
    lives: [pipeline, ...lives],
    route: routeOf(
      pipeline.id,
      lives.map(({ id, now }) => ({ ...now, id })),
    ),
  };
}

/** A pipeline's stages by what they mean; `stages` are in their order. */
export function routeOf(pipelineId: string, stages: Record<string, unknown>[]): Route {
  const of = (category: string) =>
    stages
      .filter((stage) => stage.category === category)
      .map(({ id, probability }) => ({ id: String(id), probability: Number(probability ?? 0) }));
  const [won, lost, open] = [of('won')[0], of('lost')[0], of('open')];
  if (!won || !lost || open.length === 0) throw new Error('a pipeline needs an open, a won and a lost stage');
  return { pipelineId, open, won, lost };
}
