import type { Company, Item, Person } from './company.ts';

/**
 * Who may do what, written from the rules as they are told to users, without a line of the engine: it walks plain lists
 * and knows no SQL.
 */
export class Oracle {
  readonly #company: Company;

  constructor(company: Company) {
    this.#company = company;
  }

  /** Whether the person may do this with the record: see it at all, and do the thing. */
  may(person: Person, item: Item, verb: string): boolean {
    return this.#open(person, item, 'read', 0) && (verb === 'read' || this.#open(person, item, verb, 0));
  }

  /** Whether there is anything of the object that they may do this with. */
  hasVerb(person: Person, object: string, verb: string): boolean {
    return this.#levels(person, object, verb).size > 0;
  }

  #levels(person: Person, object: string, verb: string): Set<string> {
    const levels = new Set<string>();
    for (const role of this.#company.roles.filter(({ id }) => person.roleIds.includes(id))) {
      const level = role.objects[object]?.[verb] ?? role.records[verb] ?? 'none';
      if (level !== 'none') levels.add(level);
    }
    if (levels.size === 0) return levels;
    const { base } = this.#sharing(object);
    if (verb === 'read' && (base === 'publicRead' || base === 'publicEdit')) levels.add('all');
    if (verb === 'update' && base === 'publicEdit') levels.add('all');
    if ((verb === 'read' || verb === 'update') && base === 'team') levels.add('team');
    return levels;
  }

  #sharing(object: string) {
    return this.#company.sharing[object] ?? { base: 'publicEdit', follows: [] };
  }

  #open(person: Person, item: Item, verb: string, depth: number): boolean {
    const levels = this.#levels(person, item.object, verb);
    if (levels.size === 0) return false;
    if (levels.has('all')) return true;
    if (item.ownerId === person.id) return true;
    if (levels.has('team') && this.#isOfTeam(person, item)) return true;
    if (levels.has('subordinates') && item.ownerId !== null && this.#reportsTo(item.ownerId, person.id)) return true;
    if (levels.has('territory') && this.#isInTerritoryOf(person, item)) return true;
    if (verb !== 'read' && verb !== 'update') return false;
    if (this.#isShared(person, item, verb, levels) || this.#isRuled(person, item, verb)) return true;
    return depth < 3 && this.#followed(person, item, verb, depth);
  }

  #isOfTeam(person: Person, item: Item): boolean {
    const own = this.#teamsWithin(this.#teamsOf(person));
    if (item.teamId !== null && own.has(item.teamId)) return true;
    const owner = this.#company.people.find(({ id }) => id === item.ownerId);
    return owner?.teamIds.some((id) => own.has(id)) ?? false;
  }

  /** Teams they are in or lead. */
  #teamsOf(person: Person): string[] {
    const led = this.#company.teams.filter(({ leadId }) => leadId === person.id).map(({ id }) => id);
    return [...person.teamIds, ...led];
  }

  #teamsWithin(ids: string[]): Set<string> {
    const within = new Set(ids);
    for (let isGrowing = true; isGrowing; ) {
      isGrowing = false;
      for (const { id, parentId } of this.#company.teams)
        if (parentId !== null && within.has(parentId) && !within.has(id)) {
          within.add(id);
          isGrowing = true;
        }
    }
    return within;
  }

  #teamsAround(ids: string[]): Set<string> {
    const around = new Set(ids);
    for (const first of ids) {
      let team = this.#company.teams.find(({ id }) => id === first);
      while (team?.parentId) {
        around.add(team.parentId);
        const above = team.parentId;
        team = this.#company.teams.find(({ id }) => id === above);
      }
    }
    return around;
  }

  /** Teams that what is shared with reaches them. */
  #reachedAs(person: Person): Set<string> {
    const led = this.#company.teams.filter(({ leadId }) => leadId === person.id).map(({ id }) => id);
    return new Set([...this.#teamsAround(this.#teamsOf(person)), ...this.#teamsWithin(led)]);
  }

  #reportsTo(id: string, bossId: string): boolean {
    let manager = this.#company.people.find((person) => person.id === id)?.managerId ?? null;
    while (manager !== null) {
      if (manager === bossId) return true;
      const above = manager;
      manager = this.#company.people.find((person) => person.id === above)?.managerId ?? null;
    }
    return false;
  }

  /** In a territory in effect today that they manage or work in today, or in one inside such a territory. */
  #isInTerritoryOf(person: Person, item: Item): boolean {
    const { territories } = this.#company;
    const isPlaced = (id: string | null): boolean => {
      const territory = territories.find((one) => one.id === id);
      if (!territory) return false;
      const isThere =
        territory.managerId === person.id || territory.people.some((one) => one.id === person.id && one.isCurrent);
      return (territory.isCurrent && isThere) || isPlaced(territory.parentId);
    };
    return territories.some(
      ({ id, isCurrent, rules, placed }) =>
        isCurrent &&
        (placed.includes(item.id) ||
          rules.some(({ object, marked }) => object === item.object && (!marked || item.marked))) &&
        isPlaced(id),
    );
  }

  #isShared(person: Person, item: Item, verb: string, levels: Set<string>): boolean {
    const teams = this.#reachedAs(person);
    return item.shares.some(
      ({ granteeId, level, isOver }) =>
        !isOver &&
        (verb === 'read' || level === 'edit') &&
        (granteeId === person.id ||
          teams.has(granteeId) ||
          (levels.has('subordinates') && this.#reportsTo(granteeId, person.id))),
    );
  }

  #isRuled(person: Person, item: Item, verb: string): boolean {
    const teams = this.#reachedAs(person);
    return this.#company.rules.some(
      (rule) =>
        rule.object === item.object &&
        (!rule.marked || item.marked) &&
        (verb === 'read' || rule.level === 'edit') &&
        (rule.userIds.includes(person.id) ||
          rule.teamIds.some((id) => teams.has(id)) ||
          rule.roleIds.some((id) => person.roleIds.includes(id))),
    );
  }

  #followed(person: Person, item: Item, verb: string, depth: number): boolean {
    return this.#sharing(item.object).follows.some((relation) => {
      // What belongs to something that belongs to something: one step, no further.
      if (relation === 'regarding' && depth > 0) return false;
      const parent = this.#company.records.find(({ id }) => id === item.relations[relation]);
      return parent !== undefined && this.#open(person, parent, verb, depth + 1);
    });
  }
}
