import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { SectionFrame } from '../section-frame.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SessionList } from './session-list.tsx';

export function ProfileSection() {
  const say = useText();
  const { permissions } = useSession();
  return (
    <>
      <SectionFrame title={say('settings.profile.me')}>
        {permissions.setup.update === 'none' ? <ProfileFacts /> : <ProfileForm />}
      </SectionFrame>
      <SectionFrame title={say('settings.profile.password')} lead={say('settings.profile.passwordLead')}>
        <PasswordForm />
      </SectionFrame>
      <SectionFrame title={say('settings.profile.sessions')} lead={say('settings.profile.sessionsLead')}>
        <SessionList />
      </SectionFrame>
    </>
  );
}
