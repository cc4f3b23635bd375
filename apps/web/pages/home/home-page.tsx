import './home-texts.ts';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { ChangesByOthers } from './changes-by-others.tsx';
import { GetStarted } from './get-started.tsx';
import classes from './home-page.module.css';
import { MyDeals } from './my-deals.tsx';
import { MyTasks } from './my-tasks.tsx';
import { RecentCards } from './recent-cards.tsx';
import { SampleNotice } from './sample-notice.tsx';

/** What waits for this person today. */
export function HomePage() {
  const say = useText();
  const format = useFormat();
  const { user } = useSession();
  const task = useFindObject('task');
  const deal = useFindObject('opportunity');
  usePage({ title: say('shell.home') });
  const today = format.dayOf();
  return (
    <div className={classes.page}>
      <header className={classes.greeting}>
        <h2 className={classes.hello} dir="auto">
          {say(`home.${partOfDay(format.timeZone)}`, { name: user.name.split(' ')[0] })}
        </h2>
        <p className={classes.today}>{format.dateLong(today)}</p>
      </header>
      <SampleNotice />
      <GetStarted />
      <div className={classes.columns}>
        <div className={classes.column}>
          {task && <MyTasks object={task} />}
          {deal && <MyDeals object={deal} />}
        </div>
        <div className={classes.column}>
          <ChangesByOthers />
          <RecentCards />
        </div>
      </div>
    </div>
  );
}

function partOfDay(timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const text = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format();
  const hour = Number(text);
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}
