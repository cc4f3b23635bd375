import { SaxesParser } from 'saxes';
import { Problem } from '#core/kit/problem.ts';
import { type Archive, damagedWorkbook } from './archive.ts';

/** What to do at each tag. Names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads a part of the workbook as XML; yields after each piece, so that whoever listens can write down what it has.
 * No entities beyond XML's own are known, so none can be made to grow.
 */
export async function* readXml(archive: Archive, part: string, listener: XmlListener): AsyncGenerator<void> {
  if (!archive.has(part)) return;
  const parser = new SaxesParser();
  let failure: Error | undefined;
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    listener.open?.(localName(name), attributes as Record<string, string>),
  );
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  if (listener.text) parser.on('text', (text) => listener.text!(text));
  if (listener.text) parser.on('cdata', (text) => listener.text!(text));
  const check = () => {
    if (failure instanceof Problem) throw failure;
    if (failure) throw damagedWorkbook(`the part ${part} is no valid XML`);
  };
  for await (const piece of archive.read(part)) {
    parser.write(piece);
    check();
    yield;
  }
  parser.close();
  check();
}

/** Reads the part to its end. */
export async function readWholeXml(archive: Archive, part: string, listener: XmlListener): Promise<void> {
  for await (const _ of readXml(archive, part, listener));
}
