import type { OwedRow } from './board';
import { partOf, type Part } from './cast';
import type { Slot } from './compress';
import { bodyOf } from './form-bodies';
import { handIn } from './hand-in';
import { liaisonOf, nameOf, onCampaign, onTask, type Stage } from './stage';

/** What a unit does at the start of a stretch; those that are late or silent do nothing yet. */
type Scene = (stage: Stage, slot: Slot, row: OwedRow) => Promise<void>;

const plain: Scene = (stage, slot, { unit, cell }) =>
  handIn(stage, slot, { unit, duty: cell.duty });

const nothingYet: Scene = () => Promise.resolve();

async function source(
  stage: Stage,
  unit: string,
): Promise<{ channel: string; attachments: string[] }> {
  const { id, notice } = stage.file;
  const fields = { campaign: id, office: notice.issuer, unit };
  const text = '来电记录：该单位网络中断，电话报告，书面材料随后补送。';
  return {
    channel: 'phone',
    attachments: [await stage.handler.upload(fields, { name: '来电记录.txt', text })],
  };
}

const telephone: Scene = async (stage, slot, row) => {
  const { unit, cell } = row;
  const { kind, form } = slot.step;
  if (kind === 'receipt') {
    const body = { source: await source(stage, unit) };
    await onTask(stage, stage.handler, { unit, act: 'enterReceipt', body });
    stage.tell(`代为登记签收：${nameOf(stage, unit)}（来电）`);
    return;
  }
  if (kind !== 'report' && kind !== 'summary') return plain(stage, slot, row);
  const body = { duty: cell.duty, body: bodyOf(form), source: await source(stage, unit) };
  await onTask(stage, stage.handler, { unit, act: 'enterSubmission', body });
  stage.seen.entered = cell.duty;
  stage.tell(`代为录入：${nameOf(stage, unit)} ${cell.title}（来电）`);
};

const sendBack: Scene = async (stage, slot, row) => {
  const { unit } = row;
  if (slot.step.kind !== 'receipt') return plain(stage, slot, row);
  const body = { reason: '本单位不承担此项工作，似为投送有误。' };
  await onTask(stage, liaisonOf(stage, unit), { unit, act: 'returnNotice', body });
  stage.tell(`退文：${nameOf(stage, unit)}`);
};

const release: Scene = async (stage, slot, row) => {
  await sendBack(stage, slot, row);
  const instead = stage.spare ?? undefined;
  const body = {
    unit: row.unit,
    reason: '确系误投，改送应承办单位。',
    ...(instead ? { instead } : {}),
  };
  await onCampaign(stage, 'releaseParticipant', body);
  stage.seen.released = instead ?? '';
  const to = instead ? `，改送 ${nameOf(stage, instead)}` : '';
  stage.tell(`同意退文：${nameOf(stage, row.unit)}${to}`);
};

const overrule: Scene = async (stage, slot, row) => {
  if (slot.step.kind !== 'receipt') return plain(stage, slot, row);
  await sendBack(stage, slot, row);
  const body = { opinion: '属你单位职责，请按通知办理。' };
  await onTask(stage, stage.handler, { unit: row.unit, act: 'refuseNoticeReturn', body });
  stage.tell(`不同意退文：${nameOf(stage, row.unit)}`);
  await plain(stage, slot, row);
};

const zero: Scene = async (stage, slot, row) => {
  if (slot.step.kind !== 'report' || stage.seen.zero) return plain(stage, slot, row);
  stage.seen.zero = row.cell.duty;
  const { unit } = row;
  const body = { duty: row.cell.duty };
  await onTask(stage, liaisonOf(stage, unit), { unit, act: 'reportNothing', body });
  stage.tell(`零报告：${nameOf(stage, unit)} ${row.cell.title}`);
};

const notApplicable: Scene = async (stage, slot, row) => {
  if (slot.step.kind !== 'report' || stage.seen.notApplicable) return plain(stage, slot, row);
  stage.seen.notApplicable = row.cell.duty;
  const { unit } = row;
  const body = { duty: row.cell.duty, reason: '本单位无此类基层组织。' };
  await onTask(stage, liaisonOf(stage, unit), { unit, act: 'declareNotApplicable', body });
  stage.tell(`申明不涉及：${nameOf(stage, unit)} ${row.cell.title}`);
};

const extend: Scene = async (stage, slot, row) => {
  const { unit, cell } = row;
  if (slot.step.kind === 'receipt' || stage.seen.extended) return plain(stage, slot, row);
  if (cell.dueAt === null) return plain(stage, slot, row);
  stage.seen.extended = cell.duty;
  const dueAt = new Date(cell.dueAt + stage.gap * 1_000).toISOString();
  await onCampaign(stage, 'extendDue', {
    unit,
    duty: cell.duty,
    dueAt,
    reason: '受灾情影响，同意延期。',
  });
  stage.tell(`同意延期：${nameOf(stage, unit)} ${cell.title}`);
};

const SCENES = {
  silent: nothingYet,
  released: release,
  overruled: overrule,
  returned: plain,
  extended: extend,
  telephoned: telephone,
  zero,
  notApplicable,
  corrected: plain,
} satisfies Record<Part, Scene>;

/** What one unit does at the start of a stretch, by the part it plays. */
export function playRow(stage: Stage, slot: Slot, row: OwedRow): Promise<void> {
  const part = partOf(stage.cast, row.unit);
  if (part) return SCENES[part](stage, slot, row);
  return stage.cast.late.has(row.unit) ? nothingYet(stage, slot, row) : plain(stage, slot, row);
}
