import { ActionIcon, Stack } from '@mantine/core';
import { IconStar, IconStarFilled, IconX } from '@tabler/icons-react';
import classes from '../input.module.css';
import type { InputProps, RecordTitle } from '../input.ts';
import { inputOf } from '../inputs.ts';
import { RecordCombobox } from '../reference/record-combobox.tsx';
import { RecordMark } from '../reference/record-mark.tsx';
import { expandedTitles, expansionKey, targetOf, useTitles } from '../reference/titles.ts';
import { useWriter } from '../writer.ts';
import { attributesOf, type LinkWire } from './link-attributes.ts';

/** Links to several records, with what each link says: a role, since when, which one is primary. */
export function LinksInput({ field, value, record, onChange, label, id, autoFocus, error }: InputProps<LinkWire[]>) {
  const { say } = useWriter();
  const object = targetOf(field);
  const links = value ?? [];
  const hasPrimary = field.options.hasPrimary === true;
  const expanded = expandedTitles(field, record);
  const titles = useTitles(
    object,
    links.map((link) => link.id).filter((one) => !expanded.some((title) => title.id === one)),
  );
  const known = (one: string): RecordTitle =>
    expanded.find((title) => title.id === one) ?? titles.get(one) ?? { id: one, object, title: '…' };
  const set = (next: LinkWire[], added?: RecordTitle) => {
    const named = next.map((link) => (added?.id === link.id ? added : known(link.id)));
    const kept =
      hasPrimary && next.length > 0 && !next.some((link) => link.isPrimary)
        ? next.map((link, index) => ({ ...link, isPrimary: index === 0 }))
        : next;
    onChange(kept.length === 0 ? null : kept, { [expansionKey(field)]: named });
  };
  const change = (one: string, patch: Record<string, unknown>) =>
    set(links.map((link) => (link.id === one ? { ...link, ...patch } : link)));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would say the label twice.
    <div role="group" aria-label={label} className={classes.rows}>
      {links.map((link) => {
        const { title } = known(link.id);
        return (
          <Stack key={link.id} gap={4} className={classes.linked}>
            <div className={classes.row}>
              <span className={classes.reference} style={{ flex: 1 }}>
                <RecordMark object={object} title={title} />
                <span dir="auto">{title}</span>
              </span>
              {hasPrimary && (
                <ActionIcon
                  aria-label={say('fields.makePrimary', { value: title })}
                  aria-pressed={link.isPrimary === true}
                  onClick={() => set(links.map((other) => ({ ...other, isPrimary: other.id === link.id })))}
                >
                  {link.isPrimary ? <IconStarFilled size={15} /> : <IconStar size={15} />}
                </ActionIcon>
              )}
              <ActionIcon
                aria-label={say('fields.removeOne', { value: title })}
                onClick={() => set(links.filter((other) => other.id !== link.id))}
              >
                <IconX size={15} />
              </ActionIcon>
            </div>
            <div className={classes.attributes}>
              {attributesOf(field).map((attribute) => {
                const { Input } = inputOf(attribute);
                if (!Input) return null;
                const attributeLabel = say(attribute.label);
                return (
                  <div key={attribute.key} className={classes.attribute}>
                    <span className={classes.muted} aria-hidden="true">
                      {attributeLabel}
                    </span>
                    <Input
                      field={attribute}
                      label={`${attributeLabel}: ${title}`}
                      value={(link[attribute.key] ?? null) as never}
                      onChange={(next) => change(link.id, { [attribute.key]: next })}
                      place="form"
                    />
                  </div>
                );
              })}
            </div>
          </Stack>
        );
      })}
      <RecordCombobox
        object={object}
        value={null}
        label={label}
        id={id}
        exclude={links.map((link) => link.id)}
        autoFocus={autoFocus}
        error={error}
        placeholder={say('fields.addRecord')}
        onChange={(title) => title && set([...links, { id: title.id }], title)}
      />
    </div>
  );
}
