import { SimpleGrid, TextInput } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import { NewPasswordInput } from '../new-password-input.tsx';
import type { SetupForm } from './setup-page.tsx';

export function PersonInputs({ form }: { form: SetupForm }) {
  const say = useText();
  const { company, name, email } = form.values;
  return (
    <>
      <TextInput
        {...form.text('company')}
        label={say('setup.company')}
        autoComplete="organization"
        required
        withAsterisk={false}
        autoFocus
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput {...form.text('name')} label={say('setup.name')} autoComplete="name" required withAsterisk={false} />
        <TextInput
          {...form.text('email')}
          label={say('setup.email')}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
        />
      </SimpleGrid>
      <NewPasswordInput
        {...form.text('password')}
        label={say('setup.password')}
        known={[company, name, ...email.split('@')]}
      />
    </>
  );
}
