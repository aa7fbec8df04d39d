import { decideInner } from '../../../domain/inner/decide-inner';
import type { InnerHandling } from '../../../domain/inner/inner';
import {
  INNER_ACTS,
  type InnerAct,
  type InnerAsked,
  type InnerPayload,
} from '../../../domain/inner/inner-command';
import type { InnerFacts } from '../../../domain/inner/inner-facts';
import { innerTasks } from '../../../domain/inner/inner-tasks';
import { isSent } from '../../../domain/inner/is-sent';
import { canActForUnit, type Viewer } from '../../../domain/permissions';
import { isRefusal } from '../../../domain/refusal';
import type { DutyDoc } from '../../../store/models/duty';
import type { InnerTextDoc } from '../../../store/models/inner-text';
import type { InnerDutyView, InnerTextView, InnerView } from '../../contract/inner';

/** Everything the page of an office's own handling is made of. */
export interface InnerParts {
  viewer: Viewer;
  unit: string;
  state: InnerHandling;
  facts: InnerFacts;
  duties: readonly DutyDoc[];
  texts: readonly InnerTextDoc[];
  at: number;
}

const SAID = '…';

type Probes = { [Act in InnerAct]: (about: { duty: string; digest: string }) => InnerPayload[Act] };

/** A well-formed payload for each act, to ask the rules whether it is open to the reader. */
function probesAt({ facts }: InnerParts): Probes {
  return {
    register: () => ({ number: SAID }),
    propose: () => ({ opinion: SAID }),
    instruct: () => ({ opinion: SAID, paper: null }),
    assign: () => ({ lead: facts.units[0] ?? '', assisting: [], readers: [] }),
    read: () => ({}),
    returnSheet: () => ({ to: 'registering', opinion: SAID }),
    writeDraft: ({ duty }) => ({ duty, text: SAID, digest: '', opinion: SAID }),
    passDraft: ({ duty, digest }) => ({ duty, digest, opinion: SAID, paper: null }),
    returnDraft: ({ duty }) => ({ duty, to: 'drafting', opinion: SAID }),
    withdrawDraft: ({ duty }) => ({ duty, opinion: SAID }),
  };
}

/** Acts open to a person on the sheet (`about` null) or on the text of a duty. */
function openTo(
  parts: InnerParts,
  person: string,
  about: { duty: string; digest: string } | null,
): InnerAct[] {
  const probes = probesAt(parts);
  const { state, facts, at } = parts;
  return INNER_ACTS.filter((act) => {
    const payload = probes[act](about ?? { duty: '', digest: '' });
    if ('duty' in payload !== (about !== null)) return false;
    const asked = { act, payload } as InnerAsked;
    return !isRefusal(decideInner(state, { ...asked, person, at }, facts));
  });
}

/** Leaders whose word on paper the reader may enter at a step that is open to them. */
function leadersOf({ facts, viewer }: InnerParts): string[] {
  const own = facts.secretaries.filter(({ person }) => person === viewer.person);
  return [...new Set(own.map(({ leader }) => leader))];
}

function textOf(parts: InnerParts, duty: string, waitsFor: string[]): InnerTextView | null {
  const { drafts } = parts.state;
  const draft = Object.hasOwn(drafts, duty) ? drafts[duty] : undefined;
  const kept = parts.texts.find(({ _id }) => _id === draft?.text);
  if (!draft || !kept) return null;
  const { step, round, digest, writers, opinions } = draft;
  const { formVersion, body } = kept;
  return {
    ...{ step, round, digest, formVersion, body, writers, opinions, waitsFor },
    isSent: isSent(draft, parts.facts.sent[duty]),
  };
}

function dutyOf(parts: InnerParts, duty: string, waitsFor: string[]): InnerDutyView {
  const { viewer, unit, facts } = parts;
  const text = textOf(parts, duty, waitsFor);
  const isSigned = text?.step === 'sending' && !text.isSent && facts.open.includes(duty);
  return {
    ...{ duty, text },
    can: openTo(parts, viewer.person, { duty, digest: text?.digest ?? '' }),
    mayHandUp: isSigned && canActForUnit(viewer, 'submitReport', unit),
  };
}

/** 收文办理单 as one of the office's own people sees it; the names come beside it. */
export function innerViewOf(parts: InnerParts): Omit<InnerView, 'names'> {
  const { state, facts, duties, at, viewer } = parts;
  const tasks = innerTasks(state, facts, at);
  const waitingFor = (duty: string | null) => [
    ...new Set(tasks.filter((task) => task.duty === duty).map(({ person }) => person)),
  ];
  const owed = duties.filter(({ released, kind }) => !released && kind !== 'receipt');
  return {
    isOn: facts.isOn,
    sheet: {
      ...state.sheet,
      waitsFor: waitingFor(null),
      can: openTo(parts, viewer.person, null),
    },
    duties: owed.map(({ duty }) => dutyOf(parts, duty, waitingFor(duty))),
    units: facts.units,
    people: facts.insiders,
    leaders: leadersOf(parts),
  };
}
