import type { Change } from '#core/engine/operations/rules.ts';

interface AccountLink {
  id: string;
  role: unknown;
  title: unknown;
  isActive: unknown;
  isPrimary: boolean;
}

const linksIn = (value: unknown) => (value ?? []) as AccountLink[];
const primaryOf = (links: AccountLink[]) => links.find(({ isPrimary }) => isPrimary);

/**
 * The account and the primary link are one and the same, whichever was written; written together, the account
 * decides. A primary link that goes takes along the title it gave, and the next link takes its place.
 */
export function keepAccountsInStep(change: Change): void {
  const before = primaryOf(linksIn(change.before?.accounts));
  if (change.has('accountId') || change.has('accounts')) {
    const links = linksIn(change.after.accounts);
    const isAccountMeant = change.has('accountId') && (!change.has('accounts') || change.after.accountId !== null);
    const next = isAccountMeant ? withPrimary(links, change.after.accountId as string | null) : links;
    change.after.accounts = next.length > 0 ? next : null;
    change.after.accountId = primaryOf(next)?.id ?? null;
  }
  keepTitle(change, before);
}

/** The links with this one first and primary; without an account, the primary one leaves and the next moves up. */
function withPrimary(links: AccountLink[], id: string | null): AccountLink[] {
  const rest = links.filter((link) => (id === null ? !link.isPrimary : link.id !== id));
  const known = links.find((link) => link.id === id);
  const first = id === null ? rest.shift() : (known ?? { id, role: null, title: null, isActive: true });
  if (!first) return [];
  return [{ ...first, isPrimary: true } as AccountLink, ...rest.map((link) => ({ ...link, isPrimary: false }))];
}

/** The title a primary link gives is the contact's; a title written on the contact is the link's, where it has one. */
function keepTitle(change: Change, before: AccountLink | undefined): void {
  const links = linksIn(change.after.accounts);
  const primary = primaryOf(links);
  if (change.wrote('title') && change.has('title')) {
    if (primary?.title)
      change.after.accounts = links.map((link) => (link === primary ? { ...link, title: change.after.title } : link));
    return;
  }
  const gave = before?.title ?? null;
  const gives = primary?.title ?? null;
  if (gives === gave && primary?.id === before?.id) return;
  if (gives !== null) change.after.title = gives;
  else if (gave !== null && change.after.title === gave) change.after.title = null;
}
