import { type FormEvent, useState } from 'react';
import { type ApiProblem, api, isProblem } from '#core/ui/client/api.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence, showToast } from '#core/ui/toast.tsx';
import { isSamePermissions } from './permissions-draft.ts';
import { type RolePermissions, type RoleRow, refreshRoles } from './roles.ts';

export interface RoleValues {
  name: string;
  description: string;
  permissions: RolePermissions;
  requiresSecondFactor: boolean;
}

function valuesOf({ name, description, permissions, requiresSecondFactor }: RoleRow): RoleValues {
  return { name, description: description ?? '', permissions, requiresSecondFactor: requiresSecondFactor ?? false };
}

/** Only what differs, as it is sent. */
function changesBetween(before: RoleValues, after: RoleValues): Record<string, unknown> {
  const { name, description, permissions, requiresSecondFactor } = after;
  return {
    ...(name !== before.name && { name }),
    ...(description !== before.description && { description: description || null }),
    ...(!isSamePermissions(permissions, before.permissions) && { permissions }),
    ...(requiresSecondFactor !== before.requiresSecondFactor && { requiresSecondFactor }),
  };
}

export type RoleDraft = ReturnType<typeof useRoleDraft>;

/** A role as it is being changed: everything is saved at once, against the version that was read. */
export function useRoleDraft(role: RoleRow) {
  const say = useText();
  // What was read when the changing began: a change by somebody else must not slip under it.
  const [base, setBase] = useState(role);
  const [values, setValues] = useState(() => valuesOf(role));
  const [problem, setProblem] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const changes = changesBetween(valuesOf(base), values);
  const refused: ApiProblem | undefined = isProblem(problem) ? problem : undefined;
  const isConflict = refused?.status === 412;

  function start(from: RoleRow): void {
    setBase(from);
    setValues(valuesOf(from));
    setProblem(null);
  }

  async function save(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (isSaving || Object.keys(changes).length === 0) return;
    setSaving(true);
    setProblem(null);
    try {
      const { data } = await api.patch<{ data: RoleRow }>(`/roles/${base.id}`, changes, { ifMatch: base.version });
      start(data);
      showToast({ message: say('roles.saved', { name: data.name }) });
      await refreshRoles();
    } catch (error) {
      setProblem(error);
      if (isProblem(error) && error.status === 412) void refreshRoles();
    } finally {
      setSaving(false);
    }
  }

  return {
    values,
    change: (some: Partial<RoleValues>) => setValues((before) => ({ ...before, ...some })),
    isChanged: Object.keys(changes).length > 0,
    isSaving,
    isConflict,
    save,
    discard: () => start(isConflict ? role : base),
    /** What the server said of this place and of no other. */
    errorAt: (path: string) => refused?.errors.find((error) => error.path === path)?.message,
    sentence: problem && !isConflict ? problemSentence(problem) : undefined,
  };
}
