import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { FilterWords } from '../sharing/filter-words.tsx';
import sharing from '../sharing/sharing.module.css';
import type { TerritoryDraft } from './territories.ts';

/** What the rules of a territory find, as a sentence for each. */
export function FilterWordsOfRules({ territory: { rules } }: { territory: TerritoryDraft }) {
  const say = useText();
  const { objects } = useMetadata();
  return (rules ?? []).map(({ object: name, filter }) => {
    const object = objects.find((one) => one.name === name);
    return (
      <div key={name} className={sharing.words}>
        <span>{object ? say(object.pluralLabel) : name} ·</span>
        {object && filter ? (
          <FilterWords object={object} node={filter} />
        ) : (
          <span>{say('sharing.rules.everything')}</span>
        )}
      </div>
    );
  });
}
