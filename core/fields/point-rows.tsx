import { ActionIcon, Button, Menu, NativeSelect, TextInput } from '@mantine/core';
import { IconDots, IconPlus, IconStar, IconStarFilled, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './input.module.css';

export interface Point {
  label?: string;
  isPrimary?: boolean;
  isInvalid?: boolean;
  [key: string]: unknown;
}

interface Props {
  points: Point[];
  /** Key of the address or number itself. */
  main: string;
  /** Key of the mark that says: do not use it. */
  optOut: string;
  kinds: string[];
  type: 'email' | 'tel';
  label: string;
  id?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
  onChange: (points: Point[]) => void;
}

/** Several addresses or numbers of one person: what kind each is, which comes first, and whether it may be used. */
export function PointRows({ points, main, optOut, kinds, type, label, id, error, autoFocus, onChange }: Props) {
  const say = useText();
  const rows = points.length > 0 ? points : [{ [main]: '', isPrimary: true }];
  const grown = useRef(false);
  const last = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (grown.current) last.current?.focus();
    grown.current = false;
  });
  const set = (index: number, patch: Point) =>
    onChange(rows.map((row, position) => (position === index ? { ...row, ...patch } : row)));
  const prefer = (index: number) => onChange(rows.map((row, position) => ({ ...row, isPrimary: position === index })));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would say the label twice.
    <div role="group" aria-label={label} className={classes.rows}>
      {rows.map((row, index) => {
        const value = String(row[main] ?? '');
        const named = value || say('fields.pointNumber', { number: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place while it is typed.
          <div key={index} className={classes.pointRow}>
            <TextInput
              ref={index === rows.length - 1 ? last : undefined}
              id={index === 0 ? id : undefined}
              type={type}
              aria-label={index === 0 ? label : `${label} ${index + 1}`}
              value={value}
              error={index === 0 ? error : undefined}
              autoFocus={autoFocus && index === 0}
              data-autofocus={(autoFocus && index === 0) || undefined}
              autoComplete="off"
              data-1p-ignore
              onChange={(event) => set(index, { [main]: event.currentTarget.value })}
            />
            {(value !== '' || rows.length > 1) && (
              <span className={classes.pointTools}>
                <NativeSelect
                  aria-label={say('fields.kindOf', { value: named })}
                  w={92}
                  value={row.label ?? ''}
                  onChange={(event) => set(index, { label: event.currentTarget.value })}
                  data={[
                    { value: '', label: '–' },
                    ...[...new Set([...kinds, ...(row.label ? [row.label] : [])])].map((kind) => ({
                      value: kind,
                      label: kinds.includes(kind) ? say(`fields.kind_${kind}`) : kind,
                    })),
                  ]}
                />
                <ActionIcon
                  aria-label={say('fields.makePrimary', { value: named })}
                  aria-pressed={row.isPrimary === true}
                  onClick={() => prefer(index)}
                  title={say('fields.primary')}
                >
                  {row.isPrimary ? <IconStarFilled size={15} /> : <IconStar size={15} />}
                </ActionIcon>
                <Menu position="bottom-end" withinPortal={false}>
                  <Menu.Target>
                    <ActionIcon aria-label={say('fields.moreOf', { value: named })}>
                      <IconDots size={15} />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => set(index, { [optOut]: !row[optOut] })}>
                      {say(row[optOut] ? `fields.not_${optOut}` : `fields.${optOut}`)}
                    </Menu.Item>
                    <Menu.Item onClick={() => set(index, { isInvalid: !row.isInvalid })}>
                      {say(row.isInvalid ? 'fields.isValid' : 'fields.isInvalid')}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
                <ActionIcon
                  aria-label={say('fields.removeOne', { value: named })}
                  onClick={() => onChange(keepPrimary(rows.filter((_, position) => position !== index)))}
                >
                  <IconX size={15} />
                </ActionIcon>
              </span>
            )}
            {(row[optOut] || row.isInvalid) && (
              <span className={classes.muted}>{say(row.isInvalid ? 'fields.isInvalid' : `fields.${optOut}`)}</span>
            )}
          </div>
        );
      })}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            grown.current = true;
            onChange([...rows, { [main]: '', isPrimary: false }]);
          }}
        >
          {say('common.add')}
        </Button>
      </div>
    </div>
  );
}

function keepPrimary(points: Point[]): Point[] {
  if (points.length === 0 || points.some(({ isPrimary }) => isPrimary)) return points;
  return points.map((point, index) => (index === 0 ? { ...point, isPrimary: true } : point));
}

/** What is sent: rows that hold something, without what only the server says. */
export function filledPoints<Kind extends Point>(points: Kind[], main: string): Kind[] | null {
  const filled = points
    .filter((point) => String(point[main] ?? '').trim() !== '')
    .map(({ raw: _, ...point }) => ({ ...point, label: point.label || undefined }) as unknown as Kind);
  return filled.length === 0 ? null : filled;
}

/** Rows while they are typed include empty ones, which a record never has. */
export function usePointDraft<Kind extends Point>(
  value: Kind[] | null,
  main: string,
  onChange: (value: Kind[] | null) => void,
) {
  const draft = useRef<Kind[]>(value ?? []);
  const known = useRef(value);
  if (
    known.current !== value &&
    value !== null &&
    JSON.stringify(filledPoints(draft.current, main)) !== JSON.stringify(filledPoints(value, main))
  )
    draft.current = value;
  known.current = value;
  return {
    points: draft.current,
    change: (points: Point[]) => {
      draft.current = points as Kind[];
      onChange(filledPoints(draft.current, main));
    },
  };
}
