import { useText } from '#core/ui/locale/text.ts';
import { type FieldKind, fieldKinds } from './field-kinds.ts';
import classes from './kind-picker.module.css';

export function KindPicker({ onPick }: { onPick: (kind: FieldKind) => void }) {
  const say = useText();
  return [...Map.groupBy(fieldKinds, (kind) => kind.group)].map(([group, kinds]) => (
    <section key={group} className={classes.group} aria-labelledby={`kinds-${group}`}>
      <h3 className={classes.heading} id={`kinds-${group}`}>
        {say(`settings.fields.groups.${group}`)}
      </h3>
      <div className={classes.grid}>
        {kinds.map((kind) => (
          <button key={kind.type} type="button" className={classes.kind} onClick={() => onPick(kind)}>
            <kind.icon size={18} stroke={1.6} aria-hidden />
            {say(`settings.fields.types.${kind.type}`)}
          </button>
        ))}
      </div>
    </section>
  ));
}
