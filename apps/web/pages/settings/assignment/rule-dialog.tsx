import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { findField, useObject } from '#core/ui/client/metadata.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { type AssignmentRule, type DryRun, dryRun, refreshRules, ruleKeys } from './assignment-rules.ts';
import { DryRunResult } from './dry-run-result.tsx';
import { RuleFields } from './rule-fields.tsx';

interface Props {
  rule: AssignmentRule | undefined;
  kind: string;
  /** The rules of the kind, among which this one is tried. */
  others: AssignmentRule[];
  onClose: () => void;
}

/** A rule as it begins: the defaults of its definition. */
function useDraft(rule: AssignmentRule | undefined): Record<string, unknown> {
  const object = useObject('assignmentRule');
  return Object.fromEntries(
    ruleKeys.map((key) => [key, rule ? (rule[key] ?? null) : (findField(object, key)?.default ?? null)]),
  );
}

/** One rule: which records, who may get them, how one is chosen; to be tried before it is saved. */
export function RuleDialog({ rule, kind, others, onClose }: Props) {
  const say = useText();
  const isNarrow = useMediaQuery('(max-width: 40em)') ?? false;
  const [tried, setTried] = useState<DryRun | null>(null);
  const [isTrying, setTrying] = useState(false);
  const form = useFormState(useDraft(rule), async (values) => {
    if (rule) await api.patch(`/assignmentRules/${rule.id}`, values, { ifMatch: rule.version });
    else await api.post('/assignmentRules', { ...values, object: kind });
    await refreshRules();
    showToast({ message: say('assignmentSettings.saved') });
    onClose();
  });

  async function tryFirst(): Promise<void> {
    setTrying(true);
    try {
      const draft = { ...form.values, id: rule?.id, isActive: true };
      const all = rule ? others.map((other) => (other.id === rule.id ? draft : other)) : [...others, draft];
      setTried(await dryRun(kind, all));
    } catch (error) {
      showProblem(error);
    } finally {
      setTrying(false);
    }
  }

  async function remove(deleted: AssignmentRule): Promise<void> {
    try {
      await api.delete(`/assignmentRules/${deleted.id}`);
      await refreshRules();
      onClose();
      showToast({
        message: say('assignmentSettings.deleted', { name: deleted.name }),
        undo: async () => {
          await api.post(`/assignmentRules/${deleted.id}/restoration`).catch(showProblem);
          await refreshRules();
        },
      });
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      fullScreen={isNarrow}
      closeOnClickOutside={false}
      title={rule ? say('assignmentSettings.edit', { name: rule.name }) : say('assignmentSettings.new')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={form.submit}>
        <Stack>
          <FormProblem sentence={form.sentence} />
          <RuleFields
            kind={kind}
            values={form.values}
            errorOf={form.errorOf}
            onChange={(key, value) => form.set(key, value)}
          />
          {tried && <DryRunResult result={tried} object={kind} />}
          <Group justify="space-between">
            {rule ? (
              <Button variant="subtle" color="red" onClick={() => void remove(rule)}>
                {say('common.delete')}
              </Button>
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button variant="default" loading={isTrying} onClick={() => void tryFirst()}>
                {say('assignmentSettings.tryThis')}
              </Button>
              <Button type="submit" loading={form.isSending}>
                {say('common.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
