import { late } from '#core/ui/late.tsx';
import type { RecordScreenProps } from './record-screen.tsx';

/** `RecordScreen` beside another screen: fetched after that one. */
export const LateRecordScreen = late<RecordScreenProps>(() =>
  import('./record-screen.tsx').then(({ RecordScreen }) => RecordScreen),
);
