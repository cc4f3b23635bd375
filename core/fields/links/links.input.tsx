import { IconStarFilled } from '@tabler/icons-react';
import classes from '../input.module.css';
import { type CellProps, defineInput } from '../input.ts';
import { ReferenceFilterValue } from '../reference/reference-filter-value.tsx';
import { ReferenceText } from '../reference/reference-text.tsx';
import { expandedTitles, expandName, targetOf, useTitles } from '../reference/titles.ts';
import { useWriter, writeValue } from '../writer.ts';
import { attributesOf, type LinkWire } from './link-attributes.ts';

function LinksCell({ value, field, record, form }: CellProps<LinkWire[]>) {
  const writer = useWriter();
  const object = targetOf(field);
  const expanded = expandedTitles(field, record);
  const titles = useTitles(
    object,
    value.map(({ id }) => id).filter((id) => !expanded.some((title) => title.id === id)),
  );
  const titleOf = (id: string) => (expanded.find((title) => title.id === id) ?? titles.get(id))?.title;
  if (form === 'line') {
    const [first] = value;
    const rest = value.length - 1;
    return (
      <span className={classes.line} dir="auto">
        {titleOf(first!.id) ?? '…'}
        {rest > 0 && <span className={classes.muted}> +{rest}</span>}
      </span>
    );
  }
  return (
    <span className={classes.rows}>
      {value.map((link) => {
        const words = attributesOf(field)
          .map((attribute) =>
            typeof link[attribute.key] === 'boolean'
              ? link[attribute.key] === false
                ? writer.say('fields.isNot', { label: writer.say(attribute.label).toLowerCase() })
                : ''
              : writeValue(link[attribute.key], attribute, writer),
          )
          .filter(Boolean);
        return (
          <span key={link.id} className={classes.linkText}>
            <ReferenceText
              object={object}
              id={link.id}
              title={titleOf(link.id)}
              isLink
              isStruck={link.isActive === false}
            />
            {link.isPrimary && value.length > 1 && (
              <IconStarFilled size={11} role="img" aria-label={writer.say('fields.primary')} />
            )}
            {words.length > 0 && <span className={classes.muted}>{words.join(' · ')}</span>}
          </span>
        );
      })}
    </span>
  );
}

export default defineInput<LinkWire[]>({
  Cell: LinksCell,
  FilterValue: ReferenceFilterValue,
  firstOperator: 'containsAny',
  editor: 'panel',
  width: 200,
  isWide: true,
  toText: (value, field, _writer, record) => {
    const titles = expandedTitles(field, record);
    return value.map(({ id }) => titles.find((title) => title.id === id)?.title ?? id).join(', ');
  },
  pointTo: (id) => [{ id }],
  expands: (field) => [expandName(field)],
});
