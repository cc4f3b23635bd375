import { api } from '#core/ui/client/api.ts';
import type { RecordData } from '../input.ts';

/** Sends a file and gives its record. What it is about goes first: the server reads the form as it comes. */
export async function uploadFile(
  file: File,
  regarding?: { object: string; id: string },
  onProgress?: (fraction: number) => void,
): Promise<RecordData> {
  const form = new FormData();
  if (regarding) form.append('regarding', JSON.stringify(regarding));
  form.append('file', file, file.name);
  const { data } = await api.upload<{ data: RecordData }>('/files', form, onProgress);
  return data;
}
