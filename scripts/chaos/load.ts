import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { chaosCampaign, LAST_RUNG_SECONDS, SPONSOR } from './campaign';
import { planCampaign, type CampaignRun } from './campaign-run';
import type { Caller } from './caller';
import type { Chance } from './chance';
import { byIssuer, nextPlanned, sideAct, type ChosenAct } from './choose-act';
import { Delivery } from './deliver';
import type { ActRequest, RequestLog } from './request-log';

/** Acts begun in a second. */
const RATE = 16;
/** Acts under way at once; more wait, as people in front of a page that hangs do. */
const AT_ONCE = 60;
/** One campaign is issued so often. */
const ISSUE_EVERY_MS = 5_000;
/** An act that was answered is sent again once in so many. */
const REPEAT = 0.04;
const REMEMBERED = 200;

const HANDLER = { account: `${SPONSOR}.handler`, office: SPONSOR };

interface LoadOptions {
  seed: number;
  units: string[];
  caller: Caller;
  chance: Chance;
  log: RequestLog;
}

/** People at work: campaigns are issued one after another, everybody acts on them. */
export class Load {
  readonly runs: CampaignRun[] = [];
  private readonly delivery: Delivery;
  private readonly underWay = new Set<Promise<void>>();
  private readonly answered: ActRequest[] = [];
  private isOpen = true;
  private mayIssue = true;

  constructor(private readonly options: LoadOptions) {
    this.delivery = new Delivery(options.caller, options.chance);
  }

  /** Acts until `finish`. */
  async work(): Promise<void> {
    let nextIssueAt = Date.now();
    while (this.isOpen) {
      await pause(1_000 / (this.options.caller.isOutOfReach ? RATE / 8 : RATE));
      if (this.mayIssue && Date.now() >= nextIssueAt) {
        nextIssueAt = Date.now() + ISSUE_EVERY_MS;
        this.begin(this.issue());
      }
      this.closeTheOld();
      if (this.underWay.size >= AT_ONCE) continue;
      const chosen = this.choose();
      if (chosen) this.begin(this.act(chosen));
    }
  }

  /** No campaign is issued any more; the others go on. */
  stopIssuing(): void {
    this.mayIssue = false;
  }

  /** Lets everything that was begun come to its answer, and begins nothing new. */
  async finish(): Promise<void> {
    this.isOpen = false;
    this.delivery.close();
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private begin(work: Promise<void>): void {
    const kept = work.finally(() => this.underWay.delete(kept));
    this.underWay.add(kept);
  }

  private choose(): ChosenAct | null {
    const { chance } = this.options;
    if (this.answered.length > 0 && chance.happens(REPEAT)) {
      return { request: chance.pick(this.answered), then: () => undefined };
    }
    return nextPlanned(this.runs, chance) ?? sideAct(this.runs, chance);
  }

  private async act({ request, then }: ChosenAct): Promise<void> {
    const { outcome } = await this.delivery.send(request);
    then(outcome);
    if (outcome !== 'ok') return;
    this.answered.push(request);
    if (this.answered.length > REMEMBERED) this.answered.shift();
  }

  private async issue(): Promise<void> {
    const { seed, units, chance, caller, log } = this.options;
    const run = planCampaign(`chaos-${seed}-${this.runs.length + 1}`, units, chance);
    this.runs.push(run);
    if (!(await this.saveDraft(run.id))) return;
    const path = `/api/campaigns/${run.id}/issue`;
    const request = { key: randomUUID(), ...HANDLER, path, body: { revision: 1 } };
    log.write({ line: 'issued', at: Date.now(), campaign: run.id });
    for (;;) {
      const { outcome } = await caller.attempt(request);
      if (outcome === 'ok') run.issuedAt = Date.now();
      if (outcome !== 'unknown' || !this.isOpen) return;
      await pause(chance.between(100, 1_000));
    }
  }

  /** @returns whether the draft is there; saving it twice is refused, and then it is, too */
  private async saveDraft(id: string): Promise<boolean> {
    const { caller, chance } = this.options;
    while (this.isOpen) {
      const { status } = await caller.post(HANDLER, '/api/campaigns', { file: chaosCampaign(id) });
      if (status === 201 || status === 409) return true;
      if (status !== null && status < 500) throw new Error(`${id} cannot be saved: ${status}`);
      await pause(chance.between(100, 1_000));
    }
    return false;
  }

  private closeTheOld(): void {
    const before = Date.now() - LAST_RUNG_SECONDS * 1_000;
    for (const run of this.runs) {
      if (!run.closes || run.closing || run.issuedAt === null || run.issuedAt > before) continue;
      run.closing = true;
      const body = { force: true, reason: '演练结束。' };
      this.begin(this.act({ request: byIssuer(run, 'close', body), then: () => undefined }));
    }
  }
}
