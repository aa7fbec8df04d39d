import { randomUUID } from 'node:crypto';
import { bodyOf } from '../demo/form-bodies';
import { ISSUER, LAST_RUNG_SECONDS, SPONSOR } from './campaign';
import type { CampaignRun, DutyRun, UnitRun } from './campaign-run';
import type { Chance } from './chance';
import type { ActRequest, Outcome } from './request-log';

/** An act somebody is about to do, and what its outcome means to the driver. */
export interface ChosenAct {
  request: ActRequest;
  then: (outcome: Outcome) => void;
}

interface Place {
  run: CampaignRun;
  unit: UnitRun;
}

const nothing = (): void => undefined;

function asked(who: { account: string; office: string }, path: string, body: object): ActRequest {
  return { key: randomUUID(), ...who, path, body };
}

function byUnit({ run, unit }: Place, act: string, body: object): ActRequest {
  const who = { account: unit.unit, office: unit.unit };
  return asked(who, `/api/tasks/${run.id}/${ISSUER}/${unit.unit}/acts/${act}`, body);
}

function byReviewer({ run, unit }: Place, act: string, body: object): ActRequest {
  const who = { account: `${SPONSOR}.handler`, office: SPONSOR };
  return asked(who, `/api/tasks/${run.id}/${ISSUER}/${unit.unit}/acts/${act}`, body);
}

/** One act of the issuing side. */
export function byIssuer(run: CampaignRun, act: string, body: object): ActRequest {
  const who = { account: `${SPONSOR}.handler2`, office: SPONSOR };
  return asked(who, `/api/campaigns/${run.id}/${ISSUER}/acts/${act}`, body);
}

/** A duty is left alone while its act is under way; an outcome nobody knows leaves it in doubt. */
function moves(
  duty: DutyRun,
  { ok, rest }: { ok: () => void; rest: number },
): (outcome: Outcome) => void {
  duty.standing = 'asked';
  return (outcome) => {
    duty.restUntil = Date.now() + rest;
    if (outcome === 'ok') ok();
    else duty.standing = 'unsure';
  };
}

function handIn(place: Place, duty: DutyRun, chance: Chance): ChosenAct {
  const rest = chance.between(200, 4_000);
  if (duty.duty === 'receipt') {
    const request = byUnit(place, 'acknowledge', {});
    return { request, then: moves(duty, { rest, ok: () => (duty.standing = 'met') }) };
  }
  const isNothing = duty.duty === 'report' && duty.returns === 0 && chance.happens(0.2);
  const act = isNothing ? 'reportNothing' : duty.duty === 'plan' ? 'submitPlan' : 'submitReport';
  const reply = duty.returns > 0 ? { reply: '已按意见补充。' } : {};
  const filled = { duty: duty.duty, body: bodyOf(duty.duty), ...reply };
  const request = byUnit(place, act, isNothing ? { duty: duty.duty } : filled);
  const ok = (): void => {
    duty.standing = 'submitted';
    duty.submission = request.key;
  };
  return { request, then: moves(duty, { rest, ok }) };
}

function review(place: Place, duty: DutyRun, chance: Chance): ChosenAct {
  const about = { duty: duty.duty, submission: duty.submission ?? '' };
  const rest = chance.between(200, 3_000);
  if (duty.returns < 2 && chance.happens(0.3)) {
    const request = byReviewer(place, 'returnSubmission', { ...about, opinion: '请补充。' });
    const ok = (): void => {
      duty.standing = 'returned';
      duty.returns += 1;
    };
    return { request, then: moves(duty, { rest, ok }) };
  }
  const request = byReviewer(place, 'acceptSubmission', { ...about, opinion: '同意。' });
  return { request, then: moves(duty, { rest, ok: () => (duty.standing = 'met') }) };
}

function isDue({ duty, run }: { duty: DutyRun; run: CampaignRun }, now: number): boolean {
  if (now < duty.restUntil || run.issuedAt === null) return false;
  switch (duty.standing) {
    case 'waits':
    case 'unsure':
      return duty.actAfterMs !== null && now >= run.issuedAt + duty.actAfterMs;
    case 'submitted':
    case 'returned':
      return true;
    case 'asked':
    case 'met':
      return false;
  }
}

function openRuns(runs: CampaignRun[]): CampaignRun[] {
  return runs.filter(({ issuedAt, closing }) => issuedAt !== null && !closing);
}

/** The next thing a unit or its reviewer means to do by now; null when everybody waits. */
export function nextPlanned(
  runs: CampaignRun[],
  chance: Chance,
  now = Date.now(),
): ChosenAct | null {
  const due = openRuns(runs).flatMap((run) =>
    run.units.flatMap((unit) =>
      unit.duties
        .filter((duty) => isDue({ duty, run }, now))
        .map((duty) => ({ place: { run, unit }, duty })),
    ),
  );
  if (due.length === 0) return null;
  const { place, duty } = chance.pick(due);
  // In doubt: once more under a new command id, as a person would, or never again.
  if (duty.standing === 'unsure' && chance.happens(0.5)) duty.actAfterMs = null;
  return duty.standing === 'submitted' ? review(place, duty, chance) : handIn(place, duty, chance);
}

/** Something beside the duties: progress, chasing, an extension, an act that must be refused. */
export function sideAct(runs: CampaignRun[], chance: Chance): ChosenAct | null {
  const open = openRuns(runs);
  if (open.length === 0) return null;
  const run = chance.pick(open);
  const place: Place = { run, unit: chance.pick(run.units) };
  const { unit } = place.unit;
  const kinds = { progress: 60, urge: 10, extend: 12, signAgain: 8, wrongDuty: 5, read: 5 };
  switch (chance.weighed(kinds)) {
    case 'progress': {
      const body = bodyOf('progress');
      const category = 'category' in body ? body.category : 'activity';
      const told = { item: 1, category, completes: false, body };
      return { request: byUnit(place, 'submitProgress', told), then: nothing };
    }
    case 'urge': {
      const body = { units: [unit], text: '请抓紧办理。' };
      return { request: byIssuer(run, 'urge', body), then: nothing };
    }
    case 'extend':
      return extend(place, chance);
    case 'signAgain':
      return { request: byUnit(place, 'acknowledge', {}), then: nothing };
    case 'wrongDuty': {
      const body = { duty: 'summary', submission: randomUUID(), opinion: '' };
      return { request: byReviewer(place, 'acceptSubmission', body), then: nothing };
    }
    case 'read':
      return { request: byUnit(place, 'markRead', {}), then: nothing };
  }
}

/** A new clock whose rungs still fire within the campaign's life. */
function extend({ run, unit }: Place, chance: Chance): ChosenAct | null {
  const latest = (run.issuedAt ?? 0) + (LAST_RUNG_SECONDS - 8) * 1_000;
  const dueAt = Date.now() + Math.round(chance.between(2_000, 10_000));
  if (dueAt > latest) return null;
  const { duty } = chance.pick(unit.duties);
  const body = {
    ...{ unit: unit.unit, duty, dueAt: new Date(dueAt).toISOString() },
    reason: '受灾情影响，同意延期。',
  };
  return { request: byIssuer(run, 'extendDue', body), then: nothing };
}
