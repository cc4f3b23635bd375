import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconStar, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { PipelineDialog } from './pipeline-dialog.tsx';
import { type Pipeline, refreshPipelines } from './pipelines.ts';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

export function PipelineMenu({ pipeline, isOnly }: { pipeline: Pipeline; isOnly: boolean }) {
  const say = useText();
  const [isEditing, setEditing] = useState(false);

  async function act(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change();
      await refreshPipelines();
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  }

  async function remove(): Promise<void> {
    if (!(await act(() => api.delete(`/pipelines/${pipeline.id}`)))) return;
    showToast({
      message: say('settings.pipelines.deleted', { name: pipeline.name }),
      undo: () => act(() => api.post(`/pipelines/${pipeline.id}/restoration`)),
    });
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={say('settings.pipelines.actionsFor', { name: pipeline.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setEditing(true)}>
            {say('settings.pipelines.rename')}
          </Menu.Item>
          {!pipeline.isDefault && (
            <Menu.Item
              leftSection={<IconStar {...icon} />}
              onClick={() => void act(() => api.patch(`/pipelines/${pipeline.id}`, { isDefault: true }))}
            >
              {say('settings.pipelines.makeDefault')}
            </Menu.Item>
          )}
          {!isOnly && (
            <Menu.Item leftSection={<IconTrash {...icon} />} color="red" onClick={() => void remove()}>
              {say('common.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isEditing && <PipelineDialog pipeline={pipeline} onClose={() => setEditing(false)} />}
    </>
  );
}
