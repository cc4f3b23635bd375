import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#core/ui/client/api.ts';
import { findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { listPath } from '#core/ui/records.ts';
import classes from './side-navigation.module.css';

interface FavouriteView {
  id: string;
  name: string;
  object: string;
}

/** Saved views that the person has marked. */
export function useFavouriteViews(): FavouriteView[] {
  const savedViews = findObject(useMetadata(), 'savedView');
  const { data } = useQuery({
    queryKey: ['records', 'savedView', 'favourites'],
    enabled: savedViews?.fields.some((field) => field.key === 'isFavourite') ?? false,
    queryFn: ({ signal }) =>
      api.get<{ data: FavouriteView[] }>(
        `/${savedViews!.plural}`,
        {
          filter: { field: 'isFavourite', op: 'eq', value: true },
          fields: ['id', 'name', 'object'],
          sort: ['name'],
          limit: 20,
          count: 'none',
        },
        { signal },
      ),
  });
  return data?.data ?? [];
}

export function Favourites() {
  const say = useText();
  const metadata = useMetadata();
  const views = useFavouriteViews().flatMap((view) => {
    const object = findObject(metadata, view.object);
    return object ? [{ ...view, object }] : [];
  });
  if (views.length === 0) return null;
  return (
    <section aria-labelledby="favourites-heading">
      <h2 id="favourites-heading" className={classes.heading}>
        {say('shell.favourites')}
      </h2>
      <ul className={classes.list}>
        {views.map(({ id, name, object }) => (
          <li key={id}>
            <Link to={listPath(object.plural)} search={{ view: id }} className={`${classes.link} ${classes.small}`}>
              <ObjectIcon icon={object.presentation.icon} size={16} />
              <span className={classes.label} dir="auto">
                {name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
