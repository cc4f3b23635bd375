import type { Random } from './random.ts';

/** What sales people write, in the language of the workspace. `{product}` and `{account}` are filled in. */
export interface Subjects {
  calls: string[];
  meetings: string[];
  tasks: string[];
  messages: string[];
  bodies: string[];
  notes: string[];
  nextSteps: string[];
  wants: string[];
  losses: string[];
  /** A man's and a woman's, separated by a bar, where they differ. */
  titles: string[];
  departments: string[];
  places: string[];
}

const english: Subjects = {
  calls: [
    'Introduction',
    'Follow-up on the offer',
    'Questions about {product}',
    'Budget and timing',
    'Check-in after delivery',
    'Returned their call',
    'References',
    'Renewal terms',
  ],
  meetings: [
    'Discovery meeting',
    'Demonstration of {product}',
    'Price negotiation',
    'Kick-off',
    'Quarterly review',
    'Lunch with the buyer',
    'Workshop at {account}',
  ],
  tasks: [
    'Send the quote',
    'Prepare the demonstration of {product}',
    'Check stock for {product}',
    'Call back',
    'Send references',
    'Update the price list',
    'Ask for a signature',
    'Find out who decides',
  ],
  messages: [
    'Your question about {product}',
    'Offer for {account}',
    'Re: next steps',
    'Thank you for the meeting',
    'Invoice address',
    'Re: Re: delivery dates',
    'Trial access',
    'Documents as promised',
  ],
  bodies: [
    'As promised, please find the figures for {product} attached.',
    'Could we move our call to next week?',
    'Thank you for your time today. I will come back with prices by Friday.',
    'We need a decision on {product} before the end of the quarter.',
    'Who at your side should receive the contract?',
  ],
  notes: [
    'They compare {product} with two others; price matters less than delivery.',
    'The decision is with the board in the first week of the month.',
    'Very happy with support, open to a reference visit.',
    'Champion is leaving in spring. Find a second contact.',
    'Budget is frozen until the new year.',
    'Prefers calls before nine.',
    'Ask about the new site.',
  ],
  nextSteps: [
    'Send revised offer',
    'Demonstration with the technical team',
    'Call the buyer',
    'Wait for the board',
    'Legal review',
    'Visit the site',
  ],
  wants: [
    'Saw us at the fair and wants prices for {product}.',
    'Asked for a demonstration.',
    'Replaces an old system next year.',
    'Downloaded the brochure.',
    'Wants to know about {product} for 40 people.',
  ],
  losses: [
    'The founder stopped all purchases after the merger.',
    'Bought from a relative of the owner.',
    'Project cancelled by headquarters.',
  ],
  titles: [
    'Purchasing Manager',
    'Head of Operations',
    'Chief Executive',
    'Office Manager',
    'IT Director',
    'Finance Director',
    'Buyer',
    'Plant Manager',
    'Chief Technology Officer',
    'Assistant',
    'Quality Engineer',
    'Founder',
    'Director of Strategic Partnerships and Business Development',
  ],
  departments: ['Purchasing', 'Operations', 'Finance', 'IT', 'Management', 'Production', 'Marketing'],
  places: ['Video call', 'Our office', 'At the customer’s', 'Trade fair, hall 4', 'Café opposite the station'],
};

const french: Subjects = {
  calls: [
    'Prise de contact',
    'Relance de l’offre',
    'Questions sur {product}',
    'Budget et calendrier',
    'Suivi après livraison',
    'Rappel',
    'Références',
    'Conditions de renouvellement',
  ],
  meetings: [
    'Rendez-vous de découverte',
    'Démonstration de {product}',
    'Négociation du prix',
    'Lancement',
    'Point trimestriel',
    'Déjeuner avec l’acheteuse',
    'Atelier chez {account}',
  ],
  tasks: [
    'Envoyer le devis',
    'Préparer la démonstration de {product}',
    'Vérifier le stock de {product}',
    'Rappeler',
    'Envoyer des références',
    'Mettre à jour les tarifs',
    'Demander la signature',
    'Savoir qui décide',
  ],
  messages: [
    'Votre question sur {product}',
    'Offre pour {account}',
    'Re : prochaines étapes',
    'Merci pour le rendez-vous',
    'Adresse de facturation',
    'Re : Re : dates de livraison',
    'Accès d’essai',
    'Documents promis',
  ],
  bodies: [
    'Comme promis, vous trouverez ci-joint les chiffres pour {product}.',
    'Pourrions-nous décaler notre appel à la semaine prochaine ?',
    'Merci pour votre temps. Je reviens vers vous avec des prix d’ici vendredi.',
    'Il nous faudrait une décision sur {product} avant la fin du trimestre.',
    'Qui chez vous doit recevoir le contrat ?',
  ],
  notes: [
    'Ils comparent {product} à deux autres ; le prix compte moins que le délai.',
    'La décision revient à la direction la première semaine du mois.',
    'Très contents du service, d’accord pour une visite de référence.',
    'Notre alliée part au printemps. Trouver un second contact.',
    'Budget gelé jusqu’à la nouvelle année.',
    'Préfère les appels avant neuf heures.',
    'Demander des nouvelles du nouveau site.',
  ],
  nextSteps: [
    'Envoyer l’offre révisée',
    'Démonstration avec l’équipe technique',
    'Appeler l’acheteuse',
    'Attendre la direction',
    'Relecture juridique',
    'Visiter le site',
  ],
  wants: [
    'Nous a vus au salon et veut des prix pour {product}.',
    'A demandé une démonstration.',
    'Remplace un ancien système l’an prochain.',
    'A téléchargé la brochure.',
    'Veut des renseignements sur {product} pour 40 personnes.',
  ],
  losses: [
    'Le fondateur a arrêté tous les achats après la fusion.',
    'Ont acheté à un parent du patron.',
    'Projet annulé par le siège.',
  ],
  titles: [
    'Responsable des achats',
    'Directeur des opérations|Directrice des opérations',
    'Président|Présidente',
    'Office manager',
    'Directeur informatique|Directrice informatique',
    'Directeur financier|Directrice financière',
    'Acheteur|Acheteuse',
    'Directeur d’usine|Directrice d’usine',
    'Directeur technique|Directrice technique',
    'Assistant|Assistante',
    'Ingénieur qualité|Ingénieure qualité',
    'Fondateur|Fondatrice',
    'Directeur des partenariats stratégiques et du développement commercial|Directrice des partenariats stratégiques et du développement commercial',
  ],
  departments: ['Achats', 'Opérations', 'Finances', 'Informatique', 'Direction', 'Production', 'Marketing'],
  places: ['Visioconférence', 'Chez nous', 'Chez le client', 'Salon, hall 4', 'Café en face de la gare'],
};

export const subjectsOf: Record<'en' | 'fr', Subjects> = { en: english, fr: french };

/** A job title as the person bears it, the first ones far oftener. */
export function pickTitle(random: Random, { titles }: Subjects, isWoman: boolean): string {
  const [his, hers = his] = random.skewed(titles, 1.5).split('|');
  return (isWoman ? hers : his)!;
}
