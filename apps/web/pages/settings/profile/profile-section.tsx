import { useText } from '#core/ui/locale/text.ts';
import { SectionFrame } from '../section-frame.tsx';
import { ProfileForm } from './profile-form.tsx';

export function ProfileSection() {
  const say = useText();
  return (
    <SectionFrame title={say('settings.profile.me')}>
      <ProfileForm />
    </SectionFrame>
  );
}
