import type { Text } from '#core/kit/text.ts';
import type { ObjectModel } from '../model/model.ts';
import { reachOf, selfFieldsOf } from './access.ts';
import type { Reach } from './level.ts';
import type { Principal } from './principal.ts';
import { AccessProfile } from './profile.ts';

/** One reason for which a record is open to somebody, or closed. */
export interface Reason extends Text {
  kind:
    | 'role'
    | 'sharing'
    | 'owner'
    | Exclude<Reach, 'own' | 'all'>
    | 'share'
    | 'rule'
    | 'follow'
    | 'setup'
    | 'self'
    | 'none';
}

export interface Why {
  allowed: boolean;
  because: Reason[];
}

/** What is known of a record that bears on who may do what with it. */
export interface RecordFacts {
  ownerId: string | null;
  teamId: string | null;
  /** Grants in force, each with the name of its grantee. */
  grants: { granteeId: string; source: string; level: string; title: string }[];
  /** Relations through which the record is open, by verb. */
  follows: string[];
}

const verbWords: Record<string, Text> = {
  read: { en: 'see', fr: 'voir' },
  update: { en: 'change', fr: 'modifier' },
  delete: { en: 'delete', fr: 'supprimer' },
  share: { en: 'share', fr: 'partager' },
};

function rolesThat(principal: Principal, object: ObjectModel, verb: string, level?: Reach): string {
  return principal.profile.roles
    .filter((role) => {
      const said = AccessProfile.levelIn(role, object.name, verb);
      return level ? said === level : said !== 'none';
    })
    .map(({ name }) => `“${name}”`)
    .join(', ');
}

/** Why all records of the object are open, whatever record it is. */
function wholeReason(principal: Principal, object: ObjectModel, verb: string): Reason {
  const { en, fr } = verbWords[verb] ?? { en: verb, fr: verb };
  if (object.definition.isSetup)
    return {
      kind: 'setup',
      en: `Everybody may see these; who may change them is said by the roles.`,
      fr: `Tout le monde peut les voir ; les rôles disent qui peut les modifier.`,
    };
  const roles = rolesThat(principal, object, verb, 'all');
  if (roles)
    return {
      kind: 'role',
      en: `The role ${roles} lets ${en} all of them.`,
      fr: `Le rôle ${roles} permet de ${fr} toutes ces fiches.`,
    };
  return {
    kind: 'sharing',
    en: `The default sharing opens all of them, and a role lets ${en} what is open.`,
    fr: `Le partage par défaut les ouvre toutes, et un rôle permet de ${fr} ce qui est ouvert.`,
  };
}

function ownerReasons(
  principal: Principal,
  object: ObjectModel,
  verb: string,
  { ownerId, teamId }: RecordFacts,
): Reason[] {
  const reach = reachOf(principal, object, verb);
  const reasons: Reason[] = [];
  if (reach.has('team') && teamId !== null && principal.ownTeamIds.includes(teamId))
    reasons.push({
      kind: 'team',
      en: 'It is given to one of their teams.',
      fr: 'Elle est confiée à une de ses équipes.',
    });
  if (ownerId === null || reach.size === 0) return reasons;
  if (ownerId === principal.userId) reasons.push({ kind: 'owner', en: 'It is their own.', fr: 'C’est la sienne.' });
  if (reach.has('team') && principal.teammateIds.includes(ownerId))
    reasons.push({
      kind: 'team',
      en: 'Its owner is in one of their teams.',
      fr: 'Son propriétaire est dans une de ses équipes.',
    });
  if (reach.has('subordinates') && principal.subordinateIds.includes(ownerId))
    reasons.push({ kind: 'subordinates', en: 'Its owner reports to them.', fr: 'Son propriétaire lui rend compte.' });
  return reasons;
}

function grantReasons(
  principal: Principal,
  reach: ReadonlySet<Reach>,
  verb: string,
  { grants }: RecordFacts,
): Reason[] {
  if (reach.size === 0) return [];
  const isShared = verb === 'read' || verb === 'update';
  return grants.flatMap(({ granteeId, source, level, title }): Reason[] => {
    if (verb === 'update' && level !== 'edit') return [];
    if (source === 'territory' || source === 'hand')
      return reach.has('territory') && principal.territoryIds.includes(granteeId)
        ? [
            {
              kind: 'territory',
              en: `It is in the territory “${title}”.`,
              fr: `Elle est dans le territoire « ${title} ».`,
            },
          ]
        : [];
    if (!isShared) return [];
    if (source === 'rule') {
      const rules = verb === 'update' ? principal.editRuleIds : [...principal.editRuleIds, ...principal.readRuleIds];
      return rules.includes(granteeId)
        ? [{ kind: 'rule', en: `The rule “${title}” shares it.`, fr: `La règle « ${title} » la partage.` }]
        : [];
    }
    const isMine =
      granteeId === principal.userId ||
      principal.reachingTeamIds.includes(granteeId) ||
      (reach.has('subordinates') && principal.subordinateIds.includes(granteeId));
    return isMine ? [{ kind: 'share', en: `It is shared with ${title}.`, fr: `Elle est partagée avec ${title}.` }] : [];
  });
}

/** The reasons, in words; whether it is allowed at all has been asked of the one predicate. */
export function explainWhy(
  principal: Principal,
  object: ObjectModel,
  verb: string,
  allowed: boolean,
  facts: RecordFacts,
): Why {
  const reach = reachOf(principal, object, verb);
  if (!allowed) return { allowed, because: [whyNot(principal, object, verb, reach)] };
  if (reach.has('all')) return { allowed, because: [wholeReason(principal, object, verb)] };
  if (selfFieldsOf(principal, object) && verb === 'update')
    return {
      allowed,
      because: [{ kind: 'self', en: 'It is the person themselves.', fr: 'C’est la personne elle-même.' }],
    };
  return {
    allowed,
    because: [
      ...ownerReasons(principal, object, verb, facts),
      ...grantReasons(principal, reach, verb, facts),
      ...facts.follows.map(
        (relation): Reason => ({
          kind: 'follow',
          en: `What it belongs to (${relation}) is open to them.`,
          fr: `Ce à quoi elle appartient (${relation}) lui est ouvert.`,
        }),
      ),
    ],
  };
}

function whyNot(principal: Principal, object: ObjectModel, verb: string, reach: ReadonlySet<Reach>): Reason {
  const { en, fr } = verbWords[verb] ?? { en: verb, fr: verb };
  if (reach.size === 0)
    return {
      kind: 'none',
      en: `No role of theirs lets them ${en} ${object.definition.pluralLabel.en.toLowerCase()}.`,
      fr: `Aucun de ses rôles ne permet de ${fr} ces fiches.`,
    };
  const roles = rolesThat(principal, object, verb);
  return {
    kind: 'none',
    en: `The role ${roles} reaches records ${[...reach].join(', ')}; this one is none of these, and nothing shares it with them.`,
    fr: `Le rôle ${roles} atteint des fiches (${[...reach].join(', ')}) ; celle-ci n’en est pas, et rien ne la partage.`,
  };
}
