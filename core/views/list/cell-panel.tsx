import { Button, Group, Popover } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './list.module.css';

export interface CellPanelProps {
  label: string;
  width: number;
  onKeyDownCapture: (event: KeyboardEvent) => void;
  onFinish: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Over the cell, for what needs more room than that. */
export function CellPanel({ label, width, onKeyDownCapture, onFinish, onCancel, children }: CellPanelProps) {
  const say = useText();
  return (
    <Popover
      opened
      onDismiss={onFinish}
      position="bottom-start"
      width={Math.max(380, width)}
      trapFocus
      returnFocus={false}
      withinPortal
      shadow="lg"
      offset={-1}
    >
      <Popover.Target>
        <div className={classes.editor} />
      </Popover.Target>
      <Popover.Dropdown
        p="sm"
        onKeyDownCapture={onKeyDownCapture}
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onFinish();
          event.stopPropagation();
        }}
      >
        {children}
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button variant="default" size="compact-sm" onClick={onCancel}>
            {say('common.cancel')}
          </Button>
          <Button size="compact-sm" onClick={onFinish}>
            {say('common.save')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
