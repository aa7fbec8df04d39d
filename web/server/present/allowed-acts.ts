import type { CampaignFile } from '../../../domain/campaign-file';
import type { UnitCommand, UnitCommandPayload } from '../../../domain/command';
import { decideUnitAct } from '../../../domain/decide-unit-act';
import type { SignedInside } from '../../../domain/inner/signed-inside';
import { DAY_MS, startOfDay } from '../../../domain/shanghai-time';
import type { Viewer } from '../../../domain/permissions';
import { isRefusal } from '../../../domain/refusal';
import { fileFacts, type DutyFacts, type UnitFacts } from '../../../domain/unit-facts';
import type { UnitTask } from '../../../domain/unit-task';
import type { DutyDoc } from '../../../store/models/duty';
import type { IssuanceDoc } from '../../../store/models/issuance';
import type { UnitTaskDoc } from '../../../store/models/unit-task';
import type { PersonalUnitAct } from '../../contract/acts';
import { unitActPermissions } from '../engine/unit-act-permissions';

/** One run as its projections show it. */
export interface Shown {
  issuance: IssuanceDoc;
  task: UnitTaskDoc;
  duties: readonly DutyDoc[];
  file: Pick<CampaignFile, 'items' | 'inspection'>;
  /** What the unit has signed, where it handles notices inside and it is the unit that asks. */
  inside?: SignedInside;
}

const SAID = '…';
const SOME_DAY = startOfDay('2030-01-01');
const NONE = { submission: null, request: null, dueAt: null };
const SOURCE = { person: '', channel: 'phone', attachments: [] } as const;

type About = Pick<DutyDoc, 'duty' | 'form' | 'submission' | 'item' | 'request' | 'dueAt'>;
type Probes = {
  [Act in PersonalUnitAct]: (about: About, facts: UnitFacts) => UnitCommandPayload[Act];
};

function handed({ duty, form }: About) {
  return { duty, form, submission: '', formVersion: '', bodyHash: '' };
}

function looked({ duty, submission }: About) {
  return { duty, submission: submission ?? '', opinion: SAID };
}

/** A well-formed payload for each act on a duty, to ask the rules whether the act is open. */
const PROBES: Probes = {
  acknowledge: () => ({}),
  markRead: () => ({}),
  returnNotice: () => ({ reason: SAID }),
  refuseNoticeReturn: () => ({ opinion: SAID }),
  submitPlan: handed,
  submitReport: handed,
  submitSummary: handed,
  submitProgress: (about) => ({
    ...handed(about),
    ...{ item: about.item ?? 0, category: 'activity', completes: about.form !== '' },
  }),
  reportNothing: ({ duty }) => ({ duty }),
  correctReport: (about) => ({ ...handed(about), reason: SAID }),
  handInSealed: ({ duty, submission }) => ({ duty, submission: submission ?? '', attachments: [] }),
  declareNotApplicable: ({ duty }) => ({ duty, reason: SAID }),
  acceptSubmission: looked,
  returnSubmission: looked,
  takeNote: looked,
  confirmNotApplicable: ({ duty }) => ({ duty, opinion: SAID }),
  refuseNotApplicable: ({ duty }) => ({ duty, opinion: SAID }),
  requestExtension: ({ duty, dueAt }) => ({
    duty,
    until: (dueAt ?? SOME_DAY) + DAY_MS,
    reason: SAID,
  }),
  requestSuspension: ({ duty }) => ({ duty, reason: SAID }),
  withdrawRequest: ({ duty, request }) => ({ duty, request: request?.id ?? '' }),
  refuseRequest: ({ duty, request }) => ({ duty, request: request?.id ?? '', opinion: SAID }),
  inspect: (_, { inspectionPoints: [point = ''] }) => ({
    ...{ way: 'atDesk', on: '1970-01-01', findings: [{ point, finding: 'yes', note: '' }] },
  }),
  enterReceipt: () => ({ source: { ...SOURCE, attachments: [] } }),
  enterSubmission: (about) => ({ ...handed(about), source: { ...SOURCE, attachments: [] } }),
};
const ACTS = Object.keys(PROBES) as PersonalUnitAct[];

function factsOf({ issuance, task, duties, file, inside }: Shown): UnitFacts {
  const { status, rev, office, sponsor } = issuance;
  const { unit, released, items } = task;
  const owed = duties.filter((duty) => !duty.released);
  const known = owed.map((duty): [string, DutyFacts] => [
    duty.duty,
    {
      ...duty,
      item: duty.item ?? undefined,
      grantedRequest: duty.granted?.request ?? null,
    },
  ]);
  return {
    ...{ status, rev, issuer: office, sponsor, unit, enrolled: true, released, items },
    duties: Object.fromEntries(known),
    ...fileFacts(file),
    correctBy: Infinity,
    ...(inside ? { inside } : {}),
  };
}

function stateOf({ task, duties }: Shown): UnitTask {
  return { ...task, duties: Object.fromEntries(duties.map((duty) => [duty.duty, duty])) };
}

/** What acts may be about: each duty and each item. */
function subjects({ duties, file }: Shown): (About & { row: DutyDoc | null })[] {
  const items = file.items.map(({ no: item }) => ({
    duty: `i${item}`,
    form: '',
    ...{ ...NONE, item },
  }));
  const whole = { duty: '', form: '', ...NONE, item: null };
  return [
    ...duties.map((row) => ({ ...row, row })),
    ...[...items, whole].map((about) => ({ ...about, row: null })),
  ];
}

/** Acts open to the viewer on one task, by what they are about. */
export interface AllowedActs {
  all: PersonalUnitAct[];
  /** By duty, or `i<n>` for a record on item n; what allows nothing is left out. */
  on: { [about: string]: PersonalUnitAct[] };
}

/**
 * Acts the viewer may do here now: permitted by the sentences that judge them when they are done,
 * and open by the rules themselves. A hint: the decision is taken again when the act is done.
 */
export function allowedActs(viewer: Viewer, shown: Shown): AllowedActs {
  const facts = factsOf(shown);
  const state = stateOf(shown);
  const { issuance, task } = shown;
  const upon = { issuance, unit: task.unit, unitClass: task.unitClass };
  const by = { person: viewer.person, office: viewer.office };
  const base = { key: '', by, receivedAt: 0, request: '' };
  const isOpen = (act: PersonalUnitAct, about: About): boolean => {
    const command = { ...base, act, payload: PROBES[act](about, facts) } as UnitCommand;
    return !isRefusal(decideUnitAct(state, command, facts));
  };
  const found = subjects(shown).map((one) => ({
    about: one.duty,
    acts: ACTS.filter(
      (act) => unitActPermissions[act](viewer, { ...upon, duty: one.row }) && isOpen(act, one),
    ),
  }));
  const on = found.filter(({ about, acts }) => about !== '' && acts.length > 0);
  return {
    all: ACTS.filter((act) => found.some(({ acts }) => acts.includes(act))),
    on: Object.fromEntries(on.map(({ about, acts }) => [about, acts])),
  };
}
