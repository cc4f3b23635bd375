import { newId } from '#core/kit/ids.ts';
import type { Model } from '../model/model.ts';
import { addDefaults } from '../operations/normalise.ts';
import type { Document } from '../operations/rules.ts';
import { kindOf } from '../operations/store-contact-points.ts';
import { linksOf } from '../operations/store-links.ts';
import { searchEntryOf } from '../operations/store-search.ts';
import { copyJson, copyText, copyValue } from './copy-text.ts';
import { type KnownPoint, KnownPoints, type PointEntry } from './known-points.ts';
import { orderByReference, planRecords, type RecordPlan } from './record-plan.ts';
import { type CopyRows, RowBuffer } from './row-buffer.ts';
import { sharedTables } from './shared-tables.ts';
import { timeText } from './time-text.ts';

/** How COPY writes null. */
const nothing = '\\N';

/** One change in the life of a record: the values it got, when and by whom. */
export interface Step {
  /** Milliseconds since the epoch. */
  at: number;
  by: string | null;
  set: Document;
}

export interface LoaderOptions {
  workspaceId: number;
  currency: string;
  timeZone: string;
  operationId: string;
}

/**
 * Turns the life of records into rows of every table that knows of them: the object's own, search, links, shared
 * addresses and the change log. What comes out is what the same writes through the API would have left, at the speed
 * of COPY. Documents are trusted: apart from the marks of addresses and numbers they must be as the engine
 * would have normalised them. The workspace must hold no addresses or numbers yet.
 */
export class RecordLoader {
  readonly #model: Model;
  readonly #options: LoaderOptions;
  readonly #plans = new Map<string, RecordPlan>();
  readonly #defaults = new Map<string, [key: string, value: unknown][]>();
  readonly #buffer: RowBuffer;
  readonly #points = new KnownPoints();

  constructor(model: Model, options: LoaderOptions) {
    this.#model = model;
    this.#options = options;
    this.#buffer = new RowBuffer(orderByReference(model.objects.values()).map((name) => model.object(name).table));
  }

  get changes(): number {
    return this.#buffer.count('change');
  }

  /** Adds a record with its life, in order of time; the first step creates it. */
  add(name: string, id: string, [first, ...later]: [Step, ...Step[]]): void {
    const plan = this.#planOf(name);
    const isLogged = !plan.object.definition.isUnlogged;
    const document: Document = { ...this.#fillMarks(plan, first.set) };
    for (const [key, value] of this.#defaults.get(name)!) if (!(key in document)) document[key] = value;
    // What each value reads as JSON, kept while it may be needed again as the value before.
    const texts = later.length > 0 ? new Map<string, string>() : undefined;
    const created = describeCreation(document, texts);
    if (isLogged) this.#log(name, id, 1, first, created);
    let version = 1;
    let last = first;
    for (const step of later) {
      const changes = applyStep(this.#fillMarks(plan, step.set), document, texts!, plan.automatic);
      if (changes === '') continue;
      version += 1;
      last = step;
      if (isLogged) this.#log(name, id, version, step, changes);
    }
    const row = plan.rowOf(document, {
      id,
      version,
      createdAt: timeText(first.at),
      createdById: first.by,
      updatedAt: timeText(last.at),
      updatedById: last.by,
    });
    this.#buffer.add(plan.object.table, plan.columns, row);
    this.#addSearch(plan, id, document);
    this.#addLinks(plan, id, document);
    this.#addPoints(plan, id, document);
  }

  /** Everything added since the last time. */
  take(): CopyRows {
    return this.#buffer.take();
  }

  #planOf(name: string): RecordPlan {
    const known = this.#plans.get(name);
    if (known) return known;
    const { workspaceId, currency, timeZone } = this.#options;
    const object = this.#model.object(name);
    const plan = planRecords(object, workspaceId);
    const defaults: Document = {};
    addDefaults(object, defaults, { currency, timeZone }, null);
    this.#plans.set(name, plan);
    this.#defaults.set(
      name,
      Object.entries(defaults).filter(([, value]) => value !== null),
    );
    return plan;
  }

  #log(name: string, id: string, version: number, { at, by }: Step, changes: string) {
    const { workspaceId, operationId } = this.#options;
    const verb = version === 1 ? 'create' : 'update';
    this.#write(
      'change',
      `${workspaceId}\t${id}\t${timeText(at)}\t${name}\t${version}\t${verb}\t${operationId}\t${by ?? nothing}\tdemo\t${operationId}\t{${copyJson(changes)}}`,
    );
  }

  #addSearch({ object }: RecordPlan, id: string, document: Document) {
    const { title, subtitle, text } = searchEntryOf(object, document);
    const isLive = object.definition.isSearchable !== false;
    const words = `${copyText(title)}\t${copyValue(subtitle)}\t${copyText(text)}`;
    this.#write('search_entry', `${this.#options.workspaceId}\t${id}\t${object.name}\t${words}\t${isLive}`);
  }

  #addLinks({ linkFields }: RecordPlan, id: string, document: Document) {
    for (const field of linkFields)
      for (const { field: name, to, position, isPrimary, attributes } of linksOf(field, document[field.key])) {
        const said = attributes ? copyJson(JSON.stringify(attributes)) : nothing;
        this.#write(
          'record_link',
          `${this.#options.workspaceId}\t${name}\t${id}\t${to}\t${position}\t${isPrimary}\t${said}`,
        );
      }
  }

  #write(table: string, row: string) {
    this.#buffer.add(table, sharedTables[table]!.columns, row);
  }

  #fillMarks({ pointFields }: RecordPlan, set: Document): Document {
    const given = pointFields.filter(({ key }) => Array.isArray(set[key]));
    if (given.length === 0) return set;
    const filled = { ...set };
    for (const field of given) {
      const marks = Object.keys(kindOf(field).marks);
      filled[field.key] = (set[field.key] as PointEntry[]).map((entry) => this.#points.fillMarks(entry, marks));
    }
    return filled;
  }

  #addPoints({ object, pointFields }: RecordPlan, id: string, document: Document) {
    for (const field of pointFields)
      ((document[field.key] ?? []) as PointEntry[]).forEach((entry, position) => {
        const { id: pointId } = this.#points.find(entry) ?? this.#makePoint(entry, kindOf(field).kind);
        const place = `${object.name}\t${id}\t${object.name}.${field.key}`;
        this.#write(
          'contact_point_link',
          `${this.#options.workspaceId}\t${pointId}\t${place}\t${copyValue(entry.label)}\t${position}`,
        );
      });
  }

  #makePoint(entry: PointEntry, kind: string): KnownPoint {
    const is = (mark: string) => entry[mark] === true;
    const point = { id: newId(), optedOut: is('optedOut'), isInvalid: is('isInvalid'), doNotCall: is('doNotCall') };
    this.#points.remember(entry, point);
    const since = (holds: boolean) => (holds ? 'now' : nothing);
    const marks = `${since(point.optedOut)}\t${since(point.isInvalid)}\t${since(point.doNotCall)}`;
    const value = copyValue(entry.address ?? entry.number);
    this.#write('contact_point', `${this.#options.workspaceId}\t${point.id}\t${kind}\t${value}\t${marks}`);
    return point;
  }
}

/** Every value that the record begins with, as the inside of a JSON object. */
function describeCreation(document: Document, texts: Map<string, string> | undefined): string {
  let changes = '';
  for (const key in document) {
    const value = document[key];
    if (value === null || value === undefined) continue;
    const text = writeJson(value);
    texts?.set(key, text);
    changes += `${changes && ','}"${key}":[null,${text}]`;
  }
  return changes;
}

/** Text that JSON writes as it is: no quotes, backslashes, control characters or halves of characters. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** JSON of a value; most values are such text. */
function writeJson(value: unknown): string {
  return typeof value === 'string' && plain.test(value) ? `"${value}"` : JSON.stringify(value);
}

/**
 * Puts the values into the document; gives what changed as the inside of a JSON object. Empty when nothing did, or
 * nothing but what moves by itself, which history does not tell.
 */
function applyStep(set: Document, document: Document, texts: Map<string, string>, automatic: Set<string>): string {
  let changes = '';
  let isNews = false;
  for (const key in set) {
    const value = set[key] ?? null;
    const before = texts.get(key) ?? 'null';
    const after = value === null ? 'null' : writeJson(value);
    if (before === after) continue;
    changes += `${changes && ','}"${key}":[${before},${after}]`;
    isNews ||= !automatic.has(key);
    texts.set(key, after);
    document[key] = value;
  }
  return isNews ? changes : '';
}
