/** A company as plain facts: what the oracle judges by, and what is built through the API. */
export interface Company {
  teams: { id: string; parentId: string | null; leadId: string | null }[];
  people: Person[];
  roles: Role[];
  sharing: Record<string, { base: string; follows: string[] }>;
  rules: {
    id: string;
    object: string;
    level: string;
    userIds: string[];
    teamIds: string[];
    roleIds: string[];
    marked: boolean;
  }[];
  territories: {
    id: string;
    parentId: string | null;
    managerId: string | null;
    /** Whether it is in effect today. */
    isCurrent: boolean;
    /** Those who work there; some not today. */
    people: { id: string; isCurrent: boolean }[];
    /** Objects of which the marked records, or all of them, are in it. */
    rules: { object: string; marked: boolean }[];
    /** Records put there by hand. */
    placed: string[];
  }[];
  records: Item[];
}

export interface Role {
  id: string;
  records: Record<string, string>;
  objects: Record<string, Record<string, string>>;
}

export interface Person {
  id: string;
  managerId: string | null;
  teamIds: string[];
  roleIds: string[];
}

export interface Item {
  id: string;
  object: string;
  ownerId: string | null;
  teamId: string | null;
  /** Records it points to, by relation. */
  relations: Record<string, string>;
  /** Whether the rules' filter finds it. */
  marked: boolean;
  /** A word of its own by which search finds it. */
  word?: string;
  shares: { granteeId: string; level: string; isOver: boolean }[];
}
