import { Skeleton, Switch, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence, showProblem } from '#core/ui/toast.tsx';
import { SectionFrame } from '../section-frame.tsx';

interface Security {
  requireSecondFactor: boolean;
  people: number;
  ready: number;
}

const securityQuery = queryOptions({
  queryKey: ['workspace', 'security'],
  queryFn: async ({ signal }) => (await api.get<{ data: Security }>('/workspace/security', undefined, { signal })).data,
});

/** Whether everybody needs more than a password. */
export function SecondFactorRequirement() {
  const say = useText();
  const { data, error } = useQuery(securityQuery);

  async function change(requireSecondFactor: boolean): Promise<void> {
    const before = queryClient.getQueryData(securityQuery.queryKey);
    queryClient.setQueryData(securityQuery.queryKey, (old) => old && { ...old, requireSecondFactor });
    try {
      await api.patch('/workspace/security', { requireSecondFactor });
    } catch (problem) {
      queryClient.setQueryData(securityQuery.queryKey, before);
      showProblem(problem);
    }
  }

  return (
    <SectionFrame title={say('security.second')} lead={say('security.secondLead')}>
      {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
      <Skeleton visible={!data && !error}>
        <Switch
          label={say('security.require')}
          description={say('security.requireHelp')}
          checked={data?.requireSecondFactor ?? false}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed" mt="xs">
          {data && say('security.ready', { ready: data.ready, people: data.people })}
        </Text>
      </Skeleton>
    </SectionFrame>
  );
}
