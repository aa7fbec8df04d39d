import type { CampaignFile } from '../../domain/campaign-file';
import { collectParts } from '../../domain/enrol-participants';
import type { Person, PostRole } from '../../domain/person';
import type { Unit } from '../../domain/unit';
import type { DirectoryFile } from './examples';

/** The one password of every demonstration account. */
export const DEMO_PASSWORD = 'luoshi-demo';

/** Staff of the office that runs an example; two handlers, because whoever enters never reviews. */
const SPONSOR_STAFF: readonly [string, string, PostRole][] = [
  ['handler', '承办人', 'handler'],
  ['handler2', '第二承办人', 'handler'],
  ['head', '负责人', 'departmentHead'],
  ['supervisor', '督办员', 'supervisor'],
];

/** Staff of the issuing office: what the sponsor itself owes is decided here. */
const ISSUER_STAFF: readonly [string, string, PostRole][] = [
  ['office', '承办人', 'handler'],
  ['leader', '分管领导', 'leaderInCharge'],
  ['admin', '管理员', 'administrator'],
];

function staffOf(unit: Unit, staff: readonly [string, string, PostRole][]): Person[] {
  return staff.map(([suffix, title, role]) => ({
    id: `demo.${unit.id}.${suffix}`,
    account: `${unit.id}.${suffix}`,
    name: title,
    posts: [{ office: unit.id, role }],
    disabled: false,
  }));
}

/** A participant's liaison officer; the account is the unit's id. */
function liaisonOf(unit: Unit): Person {
  return {
    id: `demo.${unit.id}`,
    account: unit.id,
    name: '联络员',
    posts: [
      { office: unit.id, role: 'registryClerk' },
      { office: unit.id, role: 'handler' },
    ],
    disabled: false,
  };
}

/** Receives and sends documents for the federation and for the department: the one with two offices. */
function clerkOf({ issuer, sponsor }: CampaignFile['notice']): Person {
  return {
    id: `demo.${sponsor}.clerk`,
    account: `${sponsor}.clerk`,
    name: '收发员',
    posts: [sponsor, issuer].map((office) => ({ office, role: 'registryClerk' })),
    disabled: false,
  };
}

/**
 * The people of the demonstration, made up from roles alone: the issuing side of every example and
 * one liaison officer for each participant. Accounts are plain and predictable.
 */
export function demoPeople(campaigns: CampaignFile[], directories: DirectoryFile[]): Person[] {
  const people = new Map<string, Person>();
  const add = (some: Person[]) => some.forEach((person) => people.set(person.account, person));
  for (const campaign of campaigns) {
    const units = directories.find(({ name }) => name === campaign.directory)?.units ?? [];
    const unitOf = (id: string) => units.filter((unit) => unit.id === id);
    add(unitOf(campaign.notice.issuer).flatMap((unit) => staffOf(unit, ISSUER_STAFF)));
    add(unitOf(campaign.notice.sponsor).flatMap((unit) => staffOf(unit, SPONSOR_STAFF)));
    add([clerkOf(campaign.notice)]);
    add(collectParts(campaign, units).map(({ unit }) => liaisonOf(unit)));
  }
  return [...people.values()];
}

/** Accounts worth naming when the demonstration starts: the issuing side of the first example. */
export function demoGuide(campaigns: CampaignFile[]): { account: string; does: string }[] {
  const [first] = campaigns;
  if (!first) return [];
  const { issuer, sponsor } = first.notice;
  return [
    { account: `${sponsor}.handler`, does: '主办部门承办人：印发、审核、催办' },
    { account: `${sponsor}.head`, does: '主办部门负责人：审核' },
    { account: `${sponsor}.supervisor`, does: '督办员：查看、催办' },
    { account: `${sponsor}.clerk`, does: '收发员：在两个单位任职，登录后先选单位' },
    { account: `${issuer}.leader`, does: '分管领导：审批' },
    { account: `${issuer}.admin`, does: '管理员：人员和任职' },
  ];
}
