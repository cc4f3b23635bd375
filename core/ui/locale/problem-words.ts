import { i18next, toLanguage } from './i18n.ts';

/** What the API's codes say of one field, in French; English has the API's own words, which know the figures. */
const frenchOfField: Record<string, string> = {
  required: 'Ce champ est obligatoire',
  not_unique: 'Cette valeur est déjà utilisée',
  out_of_range: 'Cette valeur est hors des limites permises',
  too_long: 'C’est trop long',
  too_short: 'C’est trop court : 10 caractères au moins',
  too_common: 'C’est trop facile à deviner',
  too_many: 'Il y en a trop',
  not_text: 'Un texte est attendu',
  not_a_number: 'Un nombre est attendu',
  not_whole: 'Un nombre entier est attendu',
  not_a_date: 'Une date est attendue',
  not_a_time: 'Une heure est attendue',
  not_a_duration: 'Une durée est attendue, par exemple 1 h 30',
  not_money: 'Un montant est attendu',
  not_an_email: 'Ce n’est pas une adresse e-mail',
  not_a_phone: 'Ce n’est pas un numéro de téléphone',
  not_a_link: 'Ce n’est pas une adresse web',
  not_an_address: 'Ce n’est pas une adresse',
  forbidden: 'Seul un administrateur peut changer cela',
  has_duplicates: 'Des fiches partagent encore une même valeur : distinguez-les d’abord',
  cannot_be_unique: 'Un champ de ce type ne peut pas être unique',
  not_a_part: 'Ne peut pas supprimer des fiches réservées aux administrateurs',
  unknown_choice: 'Cette valeur n’est pas dans la liste',
  unknown_reference: 'Cette fiche n’existe pas ou ne vous est pas visible',
  unknown_object: 'Cet objet n’existe pas',
  unknown_country: 'Ce pays n’existe pas',
  unknown_currency: 'Cette devise n’existe pas',
  unknown_time_zone: 'Ce fuseau horaire n’existe pas',
  tells_who: 'Il ne doit pas être fait de votre nom ni de votre adresse',
  wrong_code: 'Ce n’est pas le code que l’application affiche maintenant',
  not_an_address_range: 'Ce n’est ni une adresse ni une plage comme 192.0.2.0/24',
  domain_taken: 'Ce domaine mène déjà à un fournisseur d’identité',
  wrong_password: 'Ce n’est pas votre mot de passe',
  read_only: 'Cette valeur est donnée par le système',
  no_exchange_rate: 'Il n’y a pas de taux de change pour cette devise à cette date',
  no_slot_left: 'Il ne reste plus de place indexée pour ce type',
  cycle: 'La fiche dépendrait d’elle-même',
  in_use: 'C’est encore utilisé',
  currency_in_use: 'Des montants sont déjà enregistrés dans cette devise',
  last_administrator: 'Il faut garder un administrateur',
  fixed_role: 'Le rôle d’administrateur ne change pas',
  beyond_own: 'Cela ouvre plus de paramètres que vous n’en avez',
  needed_field: 'Chaque fiche en a besoin',
};

const englishOfField: Record<string, string> = {
  required: 'This is required',
  not_unique: 'Another record has this value',
};

/** The same of a whole request. */
const frenchOfRequest: Record<string, string> = {
  wrong_credentials: 'L’adresse e-mail ou le mot de passe est erroné.',
  wrong_code: 'Ce code n’est pas le bon, ou il a déjà servi.',
  wrong_passkey: 'Cette clé d’accès n’ouvre aucun compte ici.',
  passkey_refused: 'La clé d’accès n’a pas pu être ajoutée. Réessayez.',
  known_passkey: 'Cette clé d’accès est déjà utilisée.',
  sign_in_expired: 'Cela a duré trop longtemps. Recommencez par votre mot de passe.',
  too_many_attempts:
    'Trop d’essais. Patientez un moment, ou choisissez un autre mot de passe par un lien qui vous sera envoyé.',
  last_second_factor: 'Votre entreprise demande un second facteur. Ajoutez-en un autre avant de retirer celui-ci.',
  single_sign_on_only: 'Votre entreprise se connecte uniquement par son fournisseur d’identité.',
  belongs_elsewhere: 'Cette personne appartient aussi à un autre espace ; elle utilise un code de secours.',
  second_factor_required: 'Votre entreprise demande un second facteur. Ajoutez-en un pour continuer.',
  not_signed_in: 'Connectez-vous d’abord.',
  forbidden: 'Votre rôle ne le permet pas.',
  not_found: 'Cela n’existe pas ou ne vous est pas visible.',
  link_expired: 'Ce lien a déjà servi ou a expiré. Demandez-en un autre.',
  too_many_requests: 'Trop d’essais en peu de temps. Patientez quelques minutes.',
  version_conflict: 'Quelqu’un d’autre a modifié cette fiche entre-temps.',
  already_member: 'Cette personne est déjà utilisatrice.',
  known_address: 'Cette adresse a déjà un compte ici. Connectez-vous d’abord avec celui-ci.',
  already_set_up: 'Cette installation a déjà son premier espace. Connectez-vous.',
  already_undone: 'Cela a déjà été annulé.',
  too_old: 'Une opération peut être annulée pendant 30 jours.',
  currency_in_use: 'Des montants sont enregistrés dans la devise de base ; elle ne peut plus changer.',
  last_administrator: 'Il faut garder au moins un administrateur.',
  not_unique: 'Une autre fiche a déjà cette valeur.',
  is_default: 'C’est le pipeline par défaut. Choisissez-en d’abord un autre.',
  in_use: 'C’est encore utilisé ailleurs.',
  role_in_use: 'Des personnes ont ce rôle. Donnez-leur-en d’abord un autre.',
  no_sample_data: 'Il n’y a pas de données d’exemple ici.',
  internal_error: 'Une erreur est survenue de notre côté. Rien n’a été modifié.',
  database_unavailable: 'La base de données est injoignable. Réessayez dans un instant.',
  file_too_large: 'Ce fichier est trop volumineux.',
};

const speaksFrench = () => toLanguage(i18next.language) === 'fr';

/** `is required` → `Is required`: the API's sentences continue the field's name, which stands above the input. */
function capitalise(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

export function fieldWords(code: string, message: string): string {
  return (speaksFrench() ? frenchOfField : englishOfField)[code] ?? capitalise(message);
}

export function requestWords(code: string, detail: string): string {
  return (speaksFrench() ? frenchOfRequest[code] : undefined) ?? detail;
}
