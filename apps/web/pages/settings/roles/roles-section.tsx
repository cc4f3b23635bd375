import './roles-texts.ts';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { problemSentence } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { NotFoundPage } from '../../not-found-page.tsx';
import { CompareRoles } from './compare-roles.tsx';
import { RoleEditor } from './role-editor.tsx';
import { RoleList } from './role-list.tsx';
import { rolesQuery } from './roles.ts';

/** `/settings/roles`, `/settings/roles/<id>`, and two of them side by side: `/settings/roles/<id>..<id>`. */
export function RolesSection({ item }: { item?: string | undefined }) {
  const { data: roles, error } = useQuery(rolesQuery);
  if (error && !roles) return <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>;
  if (!roles) return <PageLoading />;
  if (!item) return <RoleList roles={roles} />;
  if (item.includes('..')) return <CompareRoles roles={roles} pair={item.split('..')} />;
  const role = roles.find(({ id }) => id === item);
  return role ? <RoleEditor key={role.id} role={role} /> : <NotFoundPage />;
}
