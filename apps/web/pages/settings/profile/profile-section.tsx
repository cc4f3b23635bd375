import { useText } from '#core/ui/locale/text.ts';
import { SectionFrame } from '../section-frame.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SessionList } from './session-list.tsx';

export function ProfileSection() {
  const say = useText();
  return (
    <>
      <SectionFrame title={say('settings.profile.me')}>
        <ProfileForm />
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
