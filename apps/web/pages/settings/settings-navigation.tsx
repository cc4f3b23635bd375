import { Link } from '@tanstack/react-router';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { listPath } from '#core/ui/records.ts';
import { mayOpen, sections } from './sections.ts';
import classes from './settings-page.module.css';

/** Objects that have a section of their own here, or that the screens keep for themselves. */
const drawnElsewhere = new Set([
  'user',
  'role',
  'sharingRule',
  'territory',
  'realignment',
  'pipeline',
  'stage',
  'savedView',
  'report',
  'file',
  'assignmentRule',
]);

export function SettingsNavigation() {
  const say = useText();
  const { permissions } = useSession();
  const { objects } = useMetadata();
  const shown = sections.filter((section) => mayOpen(section, permissions.settings));
  const lists = objects.filter((object) => object.isSetup && !drawnElsewhere.has(object.name));
  return (
    <nav className={classes.navigation} aria-label={say('shell.settings')}>
      {[...Map.groupBy(shown, (section) => section.group)].map(([group, members]) => (
        <section key={group} aria-labelledby={`settings-${group}`}>
          <h2 className={classes.heading} id={`settings-${group}`}>
            {say(`settings.group.${group}`)}
          </h2>
          <ul className={classes.list}>
            {members.map(({ path, icon }) => (
              <li key={path}>
                <NavigationLink to={`/settings/${path}`} icon={icon} label={say(`settings.${path}.title`)} />
              </li>
            ))}
            {group === 'data' &&
              lists.map((object) => (
                <li key={object.name}>
                  <NavigationLink
                    to={listPath(object.plural)}
                    icon={object.presentation.icon}
                    label={say(object.pluralLabel)}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function NavigationLink({ to, icon, label }: { to: string; icon: string; label: string }) {
  return (
    <Link to={to} className={classes.link} activeProps={{ 'data-active': true, 'aria-current': 'page' }}>
      <ObjectIcon icon={icon} />
      {label}
    </Link>
  );
}
