import type { Text } from '#core/kit/text.ts';

interface Notice {
  subject: Text;
  text: Text;
}

/** What a person is told by mail about the safety of their account. `{{device}}` and the like are filled in. */
export const notices = {
  newDevice: {
    subject: { en: 'New sign-in to Rapport', fr: 'Nouvelle connexion à Rapport' },
    text: {
      en: 'Somebody signed in to Rapport as you from a device that was not seen before.',
      fr: 'Quelqu’un s’est connecté à Rapport en votre nom depuis un appareil encore inconnu.',
    },
  },
  passwordChanged: {
    subject: { en: 'Your Rapport password was changed', fr: 'Votre mot de passe Rapport a été changé' },
    text: {
      en: 'The password you sign in to Rapport with was changed.',
      fr: 'Le mot de passe avec lequel vous vous connectez à Rapport a été changé.',
    },
  },
  factorAdded: {
    subject: { en: 'A way to sign in to Rapport was added', fr: 'Un moyen de connexion à Rapport a été ajouté' },
    text: {
      en: 'An authenticator app or a passkey was added to your Rapport account.',
      fr: 'Une application d’authentification ou une clé d’accès a été ajoutée à votre compte Rapport.',
    },
  },
  factorRemoved: {
    subject: { en: 'A way to sign in to Rapport was removed', fr: 'Un moyen de connexion à Rapport a été retiré' },
    text: {
      en: 'An authenticator app or a passkey was removed from your Rapport account.',
      fr: 'Une application d’authentification ou une clé d’accès a été retirée de votre compte Rapport.',
    },
  },
  recoveryCodeUsed: {
    subject: { en: 'A recovery code was used', fr: 'Un code de secours a servi' },
    text: {
      en: 'Somebody signed in to Rapport as you with one of your recovery codes.',
      fr: 'Quelqu’un s’est connecté à Rapport en votre nom avec l’un de vos codes de secours.',
    },
  },
} satisfies Record<string, Notice>;

export type NoticeKind = keyof typeof notices;

const endings: Text = {
  en: `If this was you, there is nothing to do. If not, choose another password at once, sign out everywhere in the settings, and tell an administrator:`,
  fr: `Si c’était vous, il n’y a rien à faire. Sinon, changez aussitôt de mot de passe, déconnectez-vous partout dans les paramètres et prévenez un administrateur :`,
};

/** The message, with where it happened from and where to put it right. */
export function writeNotice(
  kind: NoticeKind,
  locale: 'en' | 'fr',
  details: { device: string; address: string; url: string },
) {
  const { subject, text } = notices[kind];
  const { device, address, url } = details;
  const where = [device, address].filter(Boolean).join(' · ');
  return {
    subject: subject[locale],
    text: `${text[locale]}\n\n${where}\n\n${endings[locale]}\n${url}/reset\n`,
  };
}
