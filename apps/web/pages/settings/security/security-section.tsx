import { ProvisioningPart } from './provisioning-part.tsx';
import { SecondFactorRequirement } from './second-factor-requirement.tsx';
import { SingleSignOnPart } from './single-sign-on-part.tsx';

/** How the company's people sign in. */
export function SecuritySection() {
  return (
    <>
      <SecondFactorRequirement />
      <SingleSignOnPart />
      <ProvisioningPart />
    </>
  );
}
