import { Button, Text } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import classes from './role-editor.module.css';
import type { RoleDraft } from './use-role-draft.ts';

/** Stays in sight while something is not saved. */
export function SaveBar({ draft }: { draft: RoleDraft }) {
  const say = useText();
  if (!draft.isChanged) return null;
  return (
    <div className={classes.saveBar}>
      <Text flex={1} role="status">
        {say(draft.isConflict ? 'roles.conflict' : 'roles.unsaved')}
      </Text>
      <Button variant="default" onClick={draft.discard}>
        {say(draft.isConflict ? 'roles.takeTheirs' : 'roles.discard')}
      </Button>
      {!draft.isConflict && (
        <Button type="submit" loading={draft.isSaving}>
          {say('common.save')}
        </Button>
      )}
    </div>
  );
}
