import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';

/** Why a form was refused as a whole; read out when it appears. */
export function FormProblem({ sentence }: { sentence: string | undefined }) {
  if (!sentence) return null;
  return (
    <Alert color="red" icon={<IconAlertCircle size={18} aria-hidden />} role="alert">
      {sentence}
    </Alert>
  );
}
