import type { Offered } from '#crm/sales/opportunity/opportunity.seed.ts';
import type { CompanyNames } from './company-name.ts';
import type { Draft } from './draft.ts';
import { makeMoney } from './money.ts';
import { pickPlace } from './places/places.ts';
import type { Random } from './random.ts';
import { type Subjects, subjectsOf } from './subjects.ts';

export interface Seller {
  id: string;
  email: string;
  teamId: string | null;
  /** How much oftener than others they win. */
  skill: number;
}

export interface StageRef {
  id: string;
  probability: number;
}

/** A pipeline as deals go through it. */
export interface Route {
  pipelineId: string;
  open: StageRef[];
  won: StageRef;
  lost: StageRef;
}

/** What every story of the sample company shares. */
export interface World {
  random: Random;
  locale: 'en' | 'fr';
  timeZone: string;
  /** Base currency. */
  currency: string;
  /** Currencies with an exchange rate. */
  currencies: Set<string>;
  /** When the company began to keep records, and the present. */
  start: number;
  now: number;
  /** How many deals and activities come with a contact, on average. */
  perContact: { deals: number; activities: number };
  sellers: Seller[];
  products: Offered[];
  tagIds: string[];
  sales: Route;
  renewals: Route;
  names: CompanyNames;
}

export function subjectsIn({ locale }: World): Subjects {
  return subjectsOf[locale];
}

/** What factories need, at a place of its own and on a day. */
export function draftIn(world: World, day: string): Draft {
  const { random, locale, currency } = world;
  return {
    random,
    place: pickPlace(random, locale),
    subjects: subjectsOf[locale],
    day,
    base: (amount, on) => makeMoney(amount, currency, currency, on),
  };
}
