import { ActionIcon, Button, Text } from '@mantine/core';
import { IconDatabaseImport, IconUserPlus, IconUsersPlus, IconX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#core/ui/client/api.ts';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { useMayManage, useSession } from '#core/ui/client/session.ts';
import { keep, useKept } from '#core/ui/kept.ts';
import { useText } from '#core/ui/locale/text.ts';
import { hasPage } from '../../routes/late-pages.ts';
import { openDialog } from '../../shell/open-dialog.ts';
import classes from './get-started.module.css';

const dismissed = keep<number[]>('rapport.home.started', []);
/** From this many contacts on, somebody has found the way. */
const enough = 3;

function countQuery(plural: string, object: string, isEnabled: boolean) {
  return {
    queryKey: ['records', object, 'home', 'count'],
    enabled: isEnabled,
    queryFn: async () =>
      (await api.get<{ page: { count: number } }>(`/${plural}`, { limit: 1, fields: ['id'], count: 'exact' })).page
        .count,
  };
}

/** First steps in an empty workspace; goes away with the first few contacts, or when it is sent away. */
export function GetStarted() {
  const say = useText();
  const { workspace } = useSession();
  const mayInvite = useMayManage('people');
  const contact = useFindObject('contact');
  const [gone, setGone] = useKept(dismissed);
  const isShown = contact !== undefined && !workspace.hasSampleData && !gone.includes(workspace.id);
  const [contacts, users] = useQueries({
    queries: [countQuery(contact?.plural ?? '', 'contact', isShown), countQuery('users', 'user', isShown)],
  });
  if (!isShown || contacts.data === undefined || contacts.data >= enough) return null;
  const isAlone = (users.data ?? 1) < 2;
  return (
    <section className={classes.card} aria-labelledby="get-started">
      <div className={classes.head}>
        <div>
          <h3 id="get-started" className={classes.title}>
            {say('home.start.title')}
          </h3>
          <Text c="dimmed">{say('home.start.lead')}</Text>
        </div>
        <ActionIcon aria-label={say('home.start.dismiss')} onClick={() => setGone([...gone, workspace.id])}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <ol className={classes.steps}>
        {hasPage('/import') && (
          <Step icon={IconDatabaseImport} name="import">
            <Button component={Link} to="/import" fullWidth>
              {say('home.start.import.do')}
            </Button>
          </Step>
        )}
        {mayInvite && isAlone && (
          <Step icon={IconUsersPlus} name="invite">
            <Button component={Link} to="/settings/users/invite" variant="default" fullWidth>
              {say('home.start.invite.do')}
            </Button>
          </Step>
        )}
        {contact.permissions.create !== 'none' && (
          <Step icon={IconUserPlus} name="contact">
            <Button variant="default" fullWidth onClick={() => openDialog({ name: 'create', object: 'contact' })}>
              {say('home.start.contact.do')}
            </Button>
          </Step>
        )}
      </ol>
    </section>
  );
}

interface StepProps {
  icon: typeof IconX;
  name: 'import' | 'invite' | 'contact';
  children: React.ReactNode;
}

function Step({ icon: Icon, name, children }: StepProps) {
  const say = useText();
  return (
    <li className={classes.step}>
      <Icon size={22} stroke={1.5} aria-hidden className={classes.icon} />
      <Text fw={500}>{say(`home.start.${name}.title`)}</Text>
      <Text size="xs" c="dimmed" className={classes.help}>
        {say(`home.start.${name}.help`)}
      </Text>
      {children}
    </li>
  );
}
