import { useText } from '#core/ui/locale/text.ts';
import { SectionFrame } from '../section-frame.tsx';
import { PasskeysPart } from './passkeys-part.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorPart } from './second-factor-part.tsx';
import { SessionList } from './session-list.tsx';

/** How the person signs in, and where they are signed in. */
export function SignInSection() {
  const say = useText();
  return (
    <>
      <SectionFrame title={say('settings.profile.password')} lead={say('settings.profile.passwordLead')}>
        <PasswordForm />
      </SectionFrame>
      <SectionFrame title={say('mySignIn.secondFactor')} lead={say('mySignIn.secondFactorLead')}>
        <SecondFactorPart />
      </SectionFrame>
      <SectionFrame title={say('mySignIn.passkeys.title')} lead={say('mySignIn.passkeys.lead')}>
        <PasskeysPart />
      </SectionFrame>
      <SectionFrame title={say('settings.profile.sessions')} lead={say('settings.profile.sessionsLead')}>
        <SessionList />
      </SectionFrame>
    </>
  );
}
