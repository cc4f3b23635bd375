import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { SectionFrame } from '../section-frame.tsx';
import { CompanyForm } from './company-form.tsx';
import { SampleData } from './sample-data.tsx';

export function CompanySection() {
  const say = useText();
  const { workspace } = useSession();
  return (
    <>
      <SectionFrame title={say('settings.company.title')} lead={say('settings.company.lead')}>
        <CompanyForm />
      </SectionFrame>
      {workspace.hasSampleData && (
        <SectionFrame title={say('settings.company.sample')} lead={say('settings.company.sampleLead')}>
          <SampleData />
        </SectionFrame>
      )}
    </>
  );
}
