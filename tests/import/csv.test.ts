import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { csvLine, guardCell, unguardCell } from '#core/engine/surfaces/csv-text.ts';
import { CsvReader } from '#core/engine/surfaces/import/source/csv-reader.ts';
import { findDelimiter } from '#core/engine/surfaces/import/source/delimiter.ts';
import { decodeText, Utf8Check } from '#core/engine/surfaces/import/source/encoding.ts';
import { findEncoding } from '#core/engine/surfaces/import/source/find-encoding.ts';
import { joinOverflow } from '#core/engine/surfaces/import/source/join-overflow.ts';

function readAll(text: string, delimiter = ',', pieces = [text]): string[][] {
  const reader = new CsvReader(delimiter);
  const rows = pieces.flatMap((piece) => reader.push(piece));
  return [...rows, ...reader.end()].map(({ cells }) => cells);
}

function cut(text: string, places: number[]): string[] {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [...ends, text.length].map((end, index, all) => text.slice(index === 0 ? 0 : all[index - 1], end));
}

const cell = fc
  .oneof(
    fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\r\n', '\t', '|', '=', "'", '日', '😀') }),
    fc.string(),
  )
  .filter((text) => !text.includes('\0'));
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));

describe('CSV', () => {
  it('reads what was written, however it is cut and whatever the delimiter', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.array(fc.nat(), { maxLength: 8 }),
        (rows, delimiter, places) => {
          const text = rows.map((cells) => csvLine(cells, delimiter)).join('');
          // A line break inside a cell comes back as it was; a row of one empty cell is a blank line, which says nothing.
          expect(readAll(text, delimiter, cut(text, places))).toEqual(rows);
        },
      ),
    );
  });

  it('no cell that leaves is a formula, and each comes back as it was', () => {
    fc.assert(
      fc.property(cell, fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', "'", "'="), (text, start) => {
        const given = start + text;
        const guarded = guardCell(given);
        if (!/^-?\d+([.,]\d+)?$/.test(guarded)) expect(guarded).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguardCell(guarded)).toBe(given);
      }),
    );
  });

  it('takes line breaks of several kinds in one file, and none at its end', () => {
    expect(readAll('a,b\r\n1,2\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('a quote inside a plain cell is text', () => {
    expect(readAll('size\n5" pipe\n')).toEqual([['size'], ['5" pipe']]);
  });

  it('names the line and column of an open quote and of text behind one', () => {
    expect(() => readAll('a,b\n1,2\n3,"four\n5,6\n')).toThrow(
      'Line 3, column 2: the cell opens a quote that is never closed.',
    );
    expect(() => readAll('a,b\n"x"y,1\n')).toThrow('Line 2, column 1: text follows the quote that ends the cell.');
    expect(() => readAll('a,b\n1,"two\nlines"\n"\0"\n')).toThrow('Line 4, column 1: the cell holds a NUL character');
  });
});

describe('a comma that somebody forgot to quote', () => {
  it('is put back where a space behind it tells, and only there', () => {
    const join = (row: string, width: number) => joinOverflow(row.split(','), width, ',')?.cells;
    expect(join('BONAP,12, rue des Bouchers,Marseille', 3)).toEqual(['BONAP', '12, rue des Bouchers', 'Marseille']);
    expect(join('1,Pavlova, Ltd., Inc.,x', 3)).toEqual(['1', 'Pavlova, Ltd., Inc.', 'x']);
    expect(join('a,b,c,d', 3)).toBeUndefined();
    expect(join('a, b, c, d', 3)).toBeUndefined();
    expect(join('a, b,c', 3)).toBeUndefined();
    expect(join('a,b,c,,', 3)).toBeUndefined();
  });
});

describe('delimiter', () => {
  it.each([',', ';', '\t', '|'])('finds %j though others stand in the cells', (delimiter) => {
    const rows = Array.from({ length: 20 }, (_, row) => [`Dupont, Jean ${row}`, `a;b|c`, '1,5', 'x\ty']);
    const text = [['name', 'notes', 'size', 'more'], ...rows].map((cells) => csvLine(cells, delimiter)).join('');
    expect(findDelimiter(text)).toBe(delimiter);
  });
});

describe('encoding', () => {
  const words = 'nom,ville\nÉlodie Müller,Besançon\nJosé Núñez,Århus\n'.repeat(30);
  const find = (bytes: Buffer) => {
    const check = new Utf8Check();
    for (let at = 0; at < bytes.length; at += 7) check.add(bytes.subarray(at, at + 7));
    check.end();
    return findEncoding(bytes, check).encoding;
  };

  it.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['utf-16le', 'utf-16le', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', true],
    ['windows-1252', 'windows-1252', false],
    ['macintosh', 'macintosh', false],
  ] as const)('finds %s', (expected, encoding, addBOM) => {
    const bytes = iconv.encode(words, encoding, { addBOM });
    expect(find(bytes)).toBe(expected);
    const decoding = decodeText(expected);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 5) }, (_, at) =>
      decoding.write(bytes.subarray(at * 5, at * 5 + 5)),
    );
    expect(pieces.join('') + decoding.end()).toBe(words);
  });

  it('tells Central European and Cyrillic apart', () => {
    expect(
      find(iconv.encode('jméno,město\nŽofie Dvořáková,Plzeň\nJiří Růžička,Děčín\n'.repeat(20), 'windows-1250')),
    ).toBe('windows-1250');
    expect(find(iconv.encode('имя,город\nАнна Петрова,Москва\n'.repeat(20), 'windows-1251'))).toBe('windows-1251');
  });

  it('refuses UTF-8 that is broken, and says where', () => {
    const bytes = Buffer.concat([Buffer.from(words), Buffer.from([0x6e, 0xe9, 0x2c, 0x78, 0x0a])]);
    expect(() => find(bytes)).toThrow(/Line 91: the file is UTF-8, but some bytes of this line are not/);
  });
});
