import type { RuleContext } from '#core/engine/operations/rules.ts';
import type { Assignable } from './assignable.ts';
import { compileOpenCounts } from './count-open.ts';
import type { Desk, Part } from './decision.ts';
import { type Ask, loadOtherwise, loadPool } from './load-pools.ts';
import { loadWorkers } from './load-workers.ts';
import { orderRules } from './rules-in-order.ts';
import type { Rule, Turn, Worker } from './types.ts';

/** How far ahead absences count, to say when somebody is next at work. */
const foreseen = 30 * 86_400_000;
const dayAt = (at: number) => new Date(at).toISOString().slice(0, 10);
const beginning: Turn = { lastSeatId: null, credits: {} };

/**
 * People, turns and rules of one kind of work within one transaction. Opening it takes the lock of the kind: whoever
 * assigns the same kind next waits until this transaction ends, and then sees what it gave to whom. Many records
 * assigned in one transaction share one desk.
 */
export class TransactionDesk implements Desk {
  readonly rules: Rule[];
  readonly workers = new Map<string, Worker>();
  readonly #context: RuleContext;
  readonly #kind: Assignable;
  readonly #pools = new Map<string, string[]>();
  readonly #turns = new Map<string, Turn>();
  readonly #moved = new Set<string>();

  constructor(context: RuleContext, kind: Assignable, rules: Rule[]) {
    this.#context = context;
    this.#kind = kind;
    this.rules = rules;
  }

  /** Loads what deciding by these rules needs and is not here yet. */
  async prepare(rules: Rule[]): Promise<void> {
    const unknown = rules.filter(({ id }) => !this.#pools.has(keyOf(id, 'pool')));
    for (const rule of unknown) {
      this.#pools.set(keyOf(rule.id, 'pool'), await loadPool(this.#ask, rule));
      this.#pools.set(keyOf(rule.id, 'otherwise'), await loadOtherwise(this.#ask, rule));
    }
    const wanted = unknown
      .flatMap(({ id }) => [...this.poolOf({ id }, 'pool'), ...this.poolOf({ id }, 'otherwise')])
      .filter((id) => !this.workers.has(id));
    const { now } = this.#context.principal;
    const days = { from: dayAt(now), to: dayAt(now + foreseen) };
    const found = await loadWorkers(this.#ask, wanted, this.#kind, days, this.#countOpen);
    // Those who are known already have been given work meanwhile.
    for (const [id, worker] of found) if (!this.workers.has(id)) this.workers.set(id, worker);
    if (unknown.length > 0) await this.#loadTurns(unknown);
  }

  poolOf({ id }: Pick<Rule, 'id'>, part: Part): string[] {
    return this.#pools.get(keyOf(id, part)) ?? [];
  }

  turnOf(ruleId: string, part: Part): Turn {
    return this.#turns.get(keyOf(ruleId, part)) ?? beginning;
  }

  setTurn(ruleId: string, part: Part, turn: Turn): void {
    this.#turns.set(keyOf(ruleId, part), turn);
    this.#moved.add(keyOf(ruleId, part));
  }

  /** Writes the turns that have moved. */
  storeTurns(): void {
    for (const key of this.#moved) {
      const [ruleId, part] = key.split(' ') as [string, Part];
      const { lastSeatId, credits } = this.turnOf(ruleId, part);
      this.#context.transaction.queue({
        text: `insert into data.assignment_turn (workspace_id, rule_id, part, last_seat_id, credits) values ($1, $2, $3, $4, $5)
on conflict (workspace_id, rule_id, part) do update set last_seat_id = excluded.last_seat_id, credits = excluded.credits`,
        values: [this.#context.principal.workspaceId, ruleId, part, lastSeatId, JSON.stringify(credits)],
      });
    }
    this.#moved.clear();
  }

  readonly #ask: Ask = (text, values) =>
    this.#context.transaction.query(text, [this.#context.principal.workspaceId, ...values]);

  readonly #countOpen = async (ownerIds: string[]): Promise<Map<string, number>> => {
    const { model, principal, transaction } = this.#context;
    const { text, values } = compileOpenCounts(model, principal, this.#kind, ownerIds);
    const [result] = await transaction.run({ text, values });
    return new Map(result!.rows.map(([owner, count]) => [owner!, Number(count)]));
  };

  async #loadTurns(rules: Rule[]): Promise<void> {
    const rows = await this.#ask<{ ruleId: string; part: Part } & Turn>(
      `select rule_id as "ruleId", part, last_seat_id as "lastSeatId", credits from read.assignment_turn
       where workspace_id = $1 and rule_id = any($2::uuid[])`,
      [rules.map(({ id }) => id)],
    );
    for (const { ruleId, part, lastSeatId, credits } of rows)
      this.#turns.set(keyOf(ruleId, part), { lastSeatId, credits });
  }
}

function keyOf(ruleId: string, part: Part): string {
  return `${ruleId} ${part}`;
}

const desks = new WeakMap<object, Map<string, TransactionDesk>>();

/** The rules in use for the kind of work, in order. */
export async function findRules(context: RuleContext, object: string): Promise<Rule[]> {
  return orderRules(await context.findAll('assignmentRule', { object, isActive: true }));
}

/** The desk of the kind in this transaction; undefined when no rule is in use, and then nothing is locked. */
export async function openDesk(context: RuleContext, kind: Assignable): Promise<TransactionDesk | undefined> {
  const { transaction, principal } = context;
  const known = desks.get(transaction)?.get(kind.object);
  if (known) return known;
  const rules = await findRules(context, kind.object);
  if (rules.length === 0) return undefined;
  await transaction.run({
    text: `insert into data.counter as c (workspace_id, name, value) values ($1, $2, 1)
on conflict (workspace_id, name) do update set value = c.value + 1`,
    values: [principal.workspaceId, `assignment.${kind.object}`],
  });
  const desk = new TransactionDesk(context, kind, rules);
  desks.set(transaction, (desks.get(transaction) ?? new Map()).set(kind.object, desk));
  return desk;
}
