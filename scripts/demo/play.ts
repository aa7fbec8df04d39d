import { setTimeout as pause } from 'node:timers/promises';
import { openIn, readBoard, type OwedRow } from './board';
import type { Slot } from './compress';
import { bodyOf } from './form-bodies';
import { handIn } from './hand-in';
import { inParallel } from './in-parallel';
import { reviewAll } from './review';
import { playRow } from './scenes';
import { AT_ONCE, liaisonOf, nameOf, onCampaign, onTask, type Stage } from './stage';

async function until(at: number): Promise<void> {
  await pause(Math.max(0, at - Date.now()));
}

async function answerReturn(stage: Stage, slot: Slot): Promise<void> {
  const unit = stage.cast.parts.returned;
  if (unit === undefined || stage.seen.returned === undefined) return;
  const cells = (await readBoard(stage)).find((row) => row.unit === unit)?.duties ?? [];
  const back = cells.find(
    ({ state, duty }) => state === 'returned' && duty === stage.seen.returned,
  );
  if (!back) return;
  await handIn(stage, slot, { unit, duty: back.duty, reply: '已按意见补充。' });
  stage.tell(`补正后再报：${nameOf(stage, unit)} ${back.title}`);
  await reviewAll(stage);
}

async function correct(stage: Stage, slot: Slot): Promise<void> {
  const unit = stage.cast.parts.corrected;
  const { kind, form } = slot.step;
  if (unit === undefined || stage.seen.corrected || (kind !== 'report' && kind !== 'summary'))
    return;
  const cells = (await readBoard(stage)).find((row) => row.unit === unit)?.duties ?? [];
  const done = cells.find(
    ({ state, duty }) => state === 'accepted' && duty.startsWith(slot.step.id),
  );
  if (!done) return;
  stage.seen.corrected = done.duty;
  const body = { duty: done.duty, reason: '复核后人数有误，予以更正。', body: bodyOf(form) };
  await onTask(stage, liaisonOf(stage, unit), { unit, act: 'correctReport', body });
  stage.tell(`更正已通过的材料：${nameOf(stage, unit)} ${done.title}`);
  await reviewAll(stage);
}

function dueOf(rows: OwedRow[]): number | null {
  const dues = rows.flatMap(({ cell }) => cell.dueAt ?? []);
  return dues.length === 0 ? null : Math.max(...dues);
}

/** Those who were not on time: the late, and the one whose due was extended. */
async function latecomers(stage: Stage, slot: Slot): Promise<void> {
  const silent = stage.cast.parts.silent;
  const rows = (await openIn(stage, slot)).filter(({ unit }) => unit !== silent);
  await inParallel(rows, AT_ONCE, ({ unit, cell }) =>
    handIn(stage, slot, { unit, duty: cell.duty }),
  );
  if (rows.length > 0) stage.tell(`时限后办理：${rows.length} 个单位 ${slot.step.title}`);
  await reviewAll(stage);
}

async function setAnchor(stage: Stage, anchor: string): Promise<void> {
  const name = stage.file.anchors.find(({ id }) => id === anchor)?.name ?? anchor;
  await onCampaign(stage, 'setAnchor', { anchor, on: new Date().toISOString() });
  stage.tell(`事件日期已定：${name}`);
}

/** One stretch: the punctual act, the issuing side decides, the due passes, the rest follow. */
export async function playSlot(stage: Stage, slot: Slot): Promise<void> {
  if (slot.anchor !== null) await setAnchor(stage, slot.anchor);
  const rows = await openIn(stage, slot);
  if (rows.length === 0) return;
  await inParallel(rows, AT_ONCE, (row) => playRow(stage, slot, row));
  const left = (await openIn(stage, slot)).length;
  stage.tell(`${slot.step.title}：应办 ${rows.length}，按时 ${rows.length - left}`);
  await reviewAll(stage);
  await answerReturn(stage, slot);
  await correct(stage, slot);
  const dueAt = dueOf(rows);
  if (dueAt !== null) await until(dueAt + 200);
  await latecomers(stage, slot);
  await answerReturn(stage, slot);
}
