import { createReadStream } from 'node:fs';
import { CsvReader, type FileRow } from './csv-reader.ts';
import { decodeText, type Encoding } from './encoding.ts';

const chunkBytes = 256 * 1024;

/** Rows of a CSV file in batches, blank ones too, as the file is read. Throws a 422 naming the place. */
export async function* readCsv(path: string, encoding: Encoding, delimiter: string): AsyncGenerator<FileRow[]> {
  const decoding = decodeText(encoding);
  const reader = new CsvReader(delimiter);
  const stream = createReadStream(path, { highWaterMark: chunkBytes });
  try {
    for await (const chunk of stream) yield reader.push(decoding.write(chunk as Buffer));
    yield reader.push(decoding.end());
    yield reader.end();
  } finally {
    stream.destroy();
  }
}
