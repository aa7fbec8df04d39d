import { routeShape } from './approval/route-shape';
import {
  HANDLINGS,
  LINK_KINDS,
  STEP_KINDS,
  type Anchor,
  type AnchorSource,
  type Annex,
  type CampaignFile,
  type ItemReview,
  type MatrixRow,
  type Notice,
  type NoticeLink,
  type Phase,
  type Quota,
  type Step,
  type StepSource,
  type UnitRef,
  type WorkItem,
} from './campaign-file';
import { type DueOrigin, type DueRule, RECURRING_PERIODS } from './due-rule';
import type { Fault } from './fault';
import type { AttachmentRef } from './form';
import { CIRCULAR_READERS } from './circular-reader';
import { AUDIENCES, RUNG_ACTIONS, RUNG_CHANNELS, type Ladder, type Rung } from './ladder';
import { POST_ROLES } from './person';
import type { Placement } from './placement';
import { rungOffsetShape, workingHoursShape } from './rung-offset-shape';
import {
  byMember,
  finite,
  listOf,
  objectOf,
  oneOf,
  optional,
  tableOf,
  text,
  truth,
  variantOf,
  wordOr,
  type Shape,
} from './shape';
import type { TimeWindow, WindowEdge } from './time-window';
import { UNIT_CLASSES } from './unit';

type Kind<T extends { kind: string }, K extends T['kind']> = Extract<T, { kind: K }>;
type AnchorRef = Extract<WindowEdge, { anchor: string }>;

const optionalText = optional(text);

const anchorSource: Shape<AnchorSource> = objectOf<AnchorSource>({
  campaign: text,
  office: text,
  anchor: text,
});

const noticeLink: Shape<NoticeLink> = objectOf<NoticeLink>({
  as: oneOf(LINK_KINDS),
  campaign: text,
  office: text,
});

const stepSource: Shape<StepSource> = objectOf<StepSource>({
  campaign: text,
  office: text,
  step: text,
});

const anchorRef: Shape<AnchorRef> = objectOf<AnchorRef>({ anchor: text });

const edge: Shape<WindowEdge> = byMember(
  ['on', objectOf<Exclude<WindowEdge, AnchorRef>>({ on: text })],
  ['anchor', anchorRef],
);

const timeWindow: Shape<TimeWindow> = variantOf<TimeWindow>({
  days: objectOf<Kind<TimeWindow, 'days'>>({ kind: oneOf(['days']), from: text, to: text }),
  months: objectOf<Kind<TimeWindow, 'months'>>({
    kind: oneOf(['months']),
    year: finite,
    from: finite,
    to: finite,
  }),
  year: objectOf<Kind<TimeWindow, 'year'>>({ kind: oneOf(['year']), year: finite }),
  open: objectOf<Kind<TimeWindow, 'open'>>({ kind: oneOf(['open']), from: optionalText }),
  anchored: objectOf<Kind<TimeWindow, 'anchored'>>({
    kind: oneOf(['anchored']),
    from: optional(edge),
    to: optional(edge),
  }),
  prompt: objectOf<Kind<TimeWindow, 'prompt'>>({ kind: oneOf(['prompt']), words: text }),
});

const unitRef: Shape<UnitRef> = byMember(
  ['unit', objectOf<Extract<UnitRef, { unit: string }>>({ unit: text })],
  [
    'unitClass',
    objectOf<Exclude<UnitRef, { unit: string }>>({
      unitClass: oneOf(UNIT_CLASSES),
      except: optional(listOf(text)),
    }),
  ],
);

const origin: Shape<DueOrigin> = wordOr(oneOf(['issue', 'receipt']), anchorRef);

const dueRule: Shape<DueRule> = variantOf<DueRule>({
  instant: objectOf<Kind<DueRule, 'instant'>>({ kind: oneOf(['instant']), at: text }),
  days: objectOf<Kind<DueRule, 'days'>>({ kind: oneOf(['days']), count: finite, from: origin }),
  workdays: objectOf<Kind<DueRule, 'workdays'>>({
    kind: oneOf(['workdays']),
    count: finite,
    from: origin,
  }),
  windowEnd: objectOf<Kind<DueRule, 'windowEnd'>>({ kind: oneOf(['windowEnd']) }),
  each: objectOf<Kind<DueRule, 'each'>>({
    kind: oneOf(['each']),
    every: oneOf(RECURRING_PERIODS),
    day: finite,
    until: text,
  }),
  duration: objectOf<Kind<DueRule, 'duration'>>({
    kind: oneOf(['duration']),
    iso: text,
    from: origin,
  }),
  none: objectOf<Kind<DueRule, 'none'>>({ kind: oneOf(['none']) }),
});

const notice: Shape<Notice> = objectOf<Notice>({
  number: text,
  letterhead: optionalText,
  issuer: text,
  sponsor: text,
  title: text,
  theme: optionalText,
  recipients: listOf(unitRef),
  copies: listOf(text),
  text,
  standingClauses: listOf(text),
  basis: optional(listOf(text)),
  siblings: optional(listOf(text)),
  linked: optional(listOf(noticeLink)),
  contacts: optional(
    listOf(
      objectOf<NonNullable<Notice['contacts']>[number]>({
        name: text,
        phone: optionalText,
        mail: optionalText,
      }),
    ),
  ),
  attachments: optional(
    listOf(
      objectOf<Annex>({
        label: text,
        title: text,
        file: optional(objectOf<AttachmentRef>({ id: text, name: text, size: finite })),
        isOriginal: optional(truth),
      }),
    ),
  ),
  issuedOn: optionalText,
  printedOn: optionalText,
});

const workItem: Shape<WorkItem> = objectOf<WorkItem>({
  no: finite,
  title: text,
  text,
  window: timeWindow,
  leads: listOf(unitRef),
  cooperating: listOf(unitRef),
  partners: listOf(text),
  quotas: listOf(objectOf<Quota>({ name: text, count: finite, measure: text })),
  subActivities: listOf(
    objectOf<WorkItem['subActivities'][number]>({ title: text, window: optional(timeWindow) }),
  ),
  schedule: optional(
    listOf(
      objectOf<NonNullable<WorkItem['schedule']>[number]>({
        who: text,
        where: text,
        when: timeWindow,
      }),
    ),
  ),
});

const step: Shape<Step> = objectOf<Step>({
  id: text,
  kind: oneOf(STEP_KINDS),
  title: text,
  form: text,
  due: dueRule,
  phases: optional(
    listOf(objectOf<NonNullable<Step['phases']>[number]>({ phase: text, due: optional(dueRule) })),
  ),
  requires: optional(listOf(text)),
  requireSealed: optional(truth),
  route: optional(routeShape),
  itemReview: optional(objectOf<ItemReview>({ title: text, role: oneOf(POST_ROLES) })),
  sharesWith: optional(stepSource),
});

const rung: Shape<Rung> = objectOf<Rung>({
  no: finite,
  offset: rungOffsetShape,
  action: oneOf(RUNG_ACTIONS),
  audiences: listOf(oneOf(AUDIENCES)),
  hours: optional(workingHoursShape),
  confirmWithin: optional(finite),
  channel: optional(oneOf(RUNG_CHANNELS)),
  handTo: optionalText,
  circulate: optional(listOf(oneOf(CIRCULAR_READERS))),
});

const placement: Shape<Placement> = objectOf<Placement>({
  unit: text,
  unitClass: optional(oneOf(UNIT_CLASSES)),
  superior: optionalText,
});

const ladder: Shape<Ladder> = listOf(rung);

const campaignFile: Shape<CampaignFile> = objectOf<CampaignFile>({
  format: oneOf(['luoshi-campaign/1']),
  id: text,
  directory: text,
  notice,
  items: listOf(workItem),
  phases: listOf(
    objectOf<Phase>({ id: text, name: text, from: optional(edge), to: optional(edge) }),
  ),
  anchors: listOf(
    objectOf<Anchor>({ id: text, name: text, on: optionalText, of: optional(anchorSource) }),
  ),
  steps: listOf(step),
  matrix: listOf(
    objectOf<MatrixRow>({
      for: oneOf([...UNIT_CLASSES, 'assigned']),
      owes: tableOf(oneOf(HANDLINGS)),
    }),
  ),
  ladder,
  placements: optional(listOf(placement)),
  inspection: optional(listOf(text)),
  graceDays: finite,
  correctionWorkdays: finite,
  closesOn: optionalText,
});

/** Chasing rules from outside; null unless they have the shape of some. */
export function readLadder(value: unknown): Ladder | null {
  return ladder(value, 'ladder').length > 0 ? null : (value as Ladder);
}

/** A file from outside: either a campaign by its shape, or everything that keeps it from being one. */
export function checkCampaignShape(value: unknown): { file: CampaignFile } | { faults: Fault[] } {
  const faults = campaignFile(value, '');
  return faults.length > 0 ? { faults } : { file: value as CampaignFile };
}
