import { useState } from 'react';
import { RoleSelect } from './role-select.tsx';

interface RolesOfUserProps {
  label: string;
  roleIds: string[];
  onChange: (roleIds: string[]) => Promise<void>;
}

/** The roles of somebody. Saved once, when the choice is closed: one role is often exchanged for another. */
export function RolesOfUser({ label, roleIds, onChange }: RolesOfUserProps) {
  const [draft, setDraft] = useState<string[] | null>(null);
  const [isOpen, setOpen] = useState(false);

  async function save(chosen: string[] | null): Promise<void> {
    // A person without any role could do nothing at all.
    if (chosen && chosen.length > 0 && String(chosen) !== String(roleIds)) await onChange(chosen);
    setDraft(null);
  }

  return (
    <RoleSelect
      aria-label={label}
      value={draft ?? roleIds}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => {
        setOpen(false);
        void save(draft);
      }}
      onChange={(chosen) => {
        setDraft(chosen);
        if (!isOpen) void save(chosen);
      }}
    />
  );
}
