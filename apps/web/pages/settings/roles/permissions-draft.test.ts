import { expect, test } from 'vitest';
import { memberPermissions, readOnlyPermissions } from '#core/engine/access/role-permissions.ts';
import { compareRoles } from './compare.ts';
import { isSamePermissions, levelOf, ownLevel, resetObject, setFieldLevel, setLevel } from './permissions-draft.ts';

test('an object goes by the row of all objects until it says something else, and again when that is taken back', () => {
  const narrowed = setLevel(memberPermissions, 'account', 'read', 'none');
  expect([levelOf(narrowed, 'account', 'read'), levelOf(narrowed, 'lead', 'read')]).toEqual(['none', 'own']);
  const wider = setLevel(narrowed, null, 'read', 'team');
  expect([levelOf(wider, 'account', 'read'), levelOf(wider, 'lead', 'read')]).toEqual(['none', 'team']);
  const back = setLevel(narrowed, 'account', 'read', undefined);
  expect(ownLevel(back, 'account', 'read')).toBeUndefined();
  expect(isSamePermissions(back, memberPermissions)).toBe(true);
  expect(isSamePermissions(resetObject(narrowed, 'account'), memberPermissions)).toBe(true);
});

test('two roles are the same whatever the order in which they were written', () => {
  const one = setFieldLevel(setFieldLevel(memberPermissions, 'lead', 'score', 'read'), 'account', 'phone', 'hidden');
  const other = setFieldLevel(setFieldLevel(memberPermissions, 'account', 'phone', 'hidden'), 'lead', 'score', 'read');
  expect(isSamePermissions(one, other)).toBe(true);
  expect(isSamePermissions(one, memberPermissions)).toBe(false);
});

test('only what differs is compared, the row of all objects once', () => {
  const hidden = setFieldLevel(setLevel(readOnlyPermissions, 'lead', 'read', 'all'), 'lead', 'score', 'hidden');
  const settings = { ...hidden, settings: ['people' as const] };
  expect(compareRoles(readOnlyPermissions, settings)).toEqual([
    { kind: 'level', row: 'lead', key: 'read', values: ['own', 'all'] },
    { kind: 'field', row: 'lead', key: 'score', values: ['edit', 'hidden'] },
    { kind: 'setting', row: null, key: 'people', values: ['false', 'true'] },
  ]);
  expect(compareRoles(memberPermissions, memberPermissions)).toEqual([]);
});
