import type { ApiProblem } from '#core/ui/client/api.ts';
import { late } from '#core/ui/late.tsx';
import type { AskFieldsProps } from './ask-fields-dialog.tsx';

/** Something was refused for want of fields, and can be tried again with them. */
export interface Asked {
  title: string;
  problem: ApiProblem;
  given: Record<string, unknown>;
  submit: (values: Record<string, unknown>) => Promise<unknown>;
}

/** The dialog that asks for them, fetched when one is needed. */
export const AskFields = late<AskFieldsProps>(() =>
  import('./ask-fields-dialog.tsx').then(({ AskFieldsDialog }) => AskFieldsDialog),
);
