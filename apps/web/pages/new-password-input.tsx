import { PasswordInput, Text } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import classes from './new-password-input.module.css';
import { type Strength, shortest, strengthOf } from './password-strength.ts';

const colors: Record<Strength, string> = { 0: 'red', 1: 'orange', 2: 'yellow', 3: 'teal', 4: 'teal' };

/** Chooses a password and shows how hard it is to guess. */
export function NewPasswordInput({
  known = [],
  ...props
}: {
  name: string;
  label: string;
  value: string;
  error: string | undefined;
  /** Words a guesser would try first: name, company. */
  known?: string[];
  autoFocus?: boolean;
  onChange: (event: { currentTarget: { value: string } }) => void;
}) {
  const say = useText();
  const strength = strengthOf(props.value, known);
  const isTyped = props.value.length > 0;
  return (
    <div>
      <PasswordInput
        {...props}
        autoComplete="new-password"
        minLength={shortest}
        maxLength={200}
        required
        withAsterisk={false}
        aria-describedby="password-strength"
        visibilityToggleButtonProps={{ 'aria-label': say('signIn.showPassword') }}
      />
      <div className={classes.steps} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={classes.step}
            style={isTyped && strength >= step ? { background: `var(--mantine-color-${colors[strength]}-6)` } : {}}
          />
        ))}
      </div>
      <Text id="password-strength" size="xs" c="dimmed" aria-live="polite">
        {isTyped ? say(`password.strength${strength}`, { shortest }) : say('password.hint', { shortest })}
      </Text>
    </div>
  );
}
