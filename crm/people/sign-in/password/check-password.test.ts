import { describe, expect, it } from 'vitest';
import { checkPassword } from './check-password.ts';

const owner = { name: 'Ada Lovelace', email: 'ada.lovelace@analytical.example', company: 'Analytical Engines' };

function codeOf(password: string): string {
  try {
    checkPassword(password, owner);
    return 'good';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a password', () => {
  it.each(['correct horse battery', 'k8#vQz!p2Lx', 'cheval pile agrafe', 'sixteen ada tons of rock'])(
    '%s is good',
    (given) => {
      expect(codeOf(given)).toBe('good');
    },
  );

  it.each(['short', ''])('"%s" is too short', (given) => {
    expect(codeOf(given)).toBe('too_short');
  });

  it.each([
    '1234567890',
    'qwertyuiop',
    'Password123!',
    'password2024',
    'motdepasse2025',
    'aaaaaaaaaaaa',
    'iloveyou!!!!',
    'passwordpassword',
    'Azerty123456',
  ])('%s is one that everybody tries', (given) => {
    expect(codeOf(given)).toBe('too_common');
  });

  it.each([
    'AdaLovelace',
    'ada.lovelace',
    'Ada Lovelace is my whole name',
    'Lovelace in 1815',
    'my ada.lovelace@analytical.example',
    'Analytical2025',
    'Àda-Lôvelace 1815',
  ])('%s tells who it is for', (given) => {
    expect(codeOf(given)).toBe('tells_who');
  });

  it('that is no text, or endless, is refused rather than hashed', () => {
    expect(() => checkPassword({ length: 20 })).toThrow();
    expect(codeOf('long enough '.repeat(20))).toBe('too_long');
  });
});
