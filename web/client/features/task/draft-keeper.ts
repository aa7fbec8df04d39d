import type { DraftView } from '../../../contract/submissions';
import { RefusedError } from '../../api/refusals';
import {
  type LocalCopy,
  type LocallyKept,
  type Opened,
  type SetAside,
  type Standing,
  sameWritten,
  type Written,
  writtenOf,
} from './draft';

/** What is to be kept in this browser. */
export interface KeptHere extends Pick<LocallyKept, 'aside'> {
  copy: Pick<LocalCopy, keyof Written | 'revision'> | null;
}

/** How a keeper reaches what lies outside it. */
export interface DraftPorts {
  /** The draft as the server has it. */
  read(): Promise<DraftView>;
  /** @throws RefusedError revisionOutdated when somebody saved meanwhile */
  write(written: Written, revision: number): Promise<DraftView>;
  /** Keeps what the server has not, in this browser; false: this browser keeps nothing. */
  keep(kept: KeptHere): boolean;
  /** False while whoever sits there is not signed in: nothing may go out in another's name. */
  mayWrite(): boolean;
  /** Runs something later; answers how to call it off. */
  later(run: () => void, ms: number): () => void;
}

/** What the page shows of a draft. */
export interface DraftShown {
  written: Written;
  standing: Standing;
  aside: SetAside[];
  /** True where closing the page now would lose text. */
  isAtRisk: boolean;
}

const PAUSE_MS = 2_000;
/** Whoever types without a pause is saved all the same. */
const LONGEST_MS = 10_000;
const RETRY_MS = 15_000;

function isOutdated(error: unknown): boolean {
  return error instanceof RefusedError && error.body.code === 'revisionOutdated';
}

/** Keeps what is being written: in this browser at once, on the server when the typing pauses. */
export class DraftKeeper {
  private shown: DraftShown;
  private revision: number;
  private isSaving = false;
  private isClosed = false;
  private waitingSince: number | null = null;
  private callOff: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    opened: Opened,
    private readonly ports: DraftPorts,
  ) {
    const { written, standing, aside, revision } = opened;
    this.revision = revision;
    this.shown = { written, standing, aside, isAtRisk: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): DraftShown => this.shown;

  /** Begins to look after the text; a copy that only this browser had goes to the server. */
  readonly start = (): void => {
    if (this.shown.standing.kind === 'typing') this.saveLater(0);
  };

  /** The reader has typed. */
  readonly change = (written: Written): void => {
    if (sameWritten(written, this.shown.written)) return;
    const { standing } = this.shown;
    const isMet = standing.kind === 'conflict';
    this.show({ written, standing: isMet ? standing : { kind: 'typing' } });
    this.keepHere();
    if (!isMet) this.saveLater(PAUSE_MS);
  };

  /** Saves now what is not saved: the page is hidden or left, or the network is back. */
  readonly saveNow = (): Promise<void> => {
    const { kind } = this.shown.standing;
    return kind === 'typing' || kind === 'kept' ? this.save() : Promise.resolve();
  };

  /** After a conflict: the reader's own text stays, the colleague's is set aside. */
  readonly keepMine = (): void => {
    const { standing, aside } = this.shown;
    if (standing.kind !== 'conflict') return;
    const { theirs } = standing;
    this.revision = theirs.revision;
    const left = { ...writtenOf(theirs), savedAt: theirs.savedAt, by: theirs.savedBy.person };
    this.show({ standing: { kind: 'typing' }, aside: [left, ...aside] });
    void this.save();
  };

  /** After a conflict: the colleague's text comes into the form, the reader's is set aside. */
  readonly takeTheirs = (at: number): void => {
    const { standing, written, aside } = this.shown;
    if (standing.kind !== 'conflict') return;
    const { theirs } = standing;
    this.revision = theirs.revision;
    this.show({
      written: writtenOf(theirs),
      standing: { kind: 'saved', at: theirs.savedAt },
      aside: [{ ...written, savedAt: at, by: null }, ...aside],
    });
    this.keepHere();
  };

  /** Puts a version that was set aside into the form, and what was in the form aside. */
  readonly bringBack = (version: SetAside, at: number): void => {
    const { written, aside } = this.shown;
    const others = aside.filter((one) => one !== version);
    this.show({ aside: [{ ...written, savedAt: at, by: null }, ...others] });
    this.change({ body: version.body, words: version.words });
  };

  /** While it is handed in, or once a colleague has done so, nothing more goes to the server. */
  readonly close = (isClosed: boolean): void => {
    this.isClosed = isClosed;
    if (isClosed) this.callOff();
    else if (['typing', 'saving'].includes(this.shown.standing.kind)) {
      this.show({ standing: { kind: 'typing' } });
      this.saveLater(PAUSE_MS);
    }
  };

  /** Handed in, or given up: this browser need not keep it any more. */
  readonly forget = (): void => {
    this.close(true);
    this.ports.keep({ copy: null, aside: [] });
    this.show({ standing: { kind: 'untouched' }, aside: [] });
  };

  private show(change: Partial<DraftShown>): void {
    this.shown = { ...this.shown, ...change };
    for (const tell of this.listeners) tell();
  }

  private keepHere(): void {
    const { written, standing } = this.shown;
    const isStored = standing.kind === 'saved' || standing.kind === 'untouched';
    const copy = isStored ? null : { ...written, revision: this.revision };
    const aside = this.shown.aside.filter(({ by }) => by === null);
    this.show({ isAtRisk: !this.ports.keep({ copy, aside }) });
  }

  private saveLater(ms: number): void {
    this.waitingSince ??= Date.now();
    const left = Math.max(0, this.waitingSince + LONGEST_MS - Date.now());
    this.callOff();
    this.callOff = this.ports.later(() => void this.save(), Math.min(ms, left));
  }

  private async save(): Promise<void> {
    if (this.isSaving || this.isClosed) return;
    this.callOff();
    this.waitingSince = null;
    if (!this.ports.mayWrite()) return this.show({ standing: { kind: 'kept', error: null } });
    const { written } = this.shown;
    this.isSaving = true;
    this.show({ standing: { kind: 'saving' } });
    try {
      const saved = await this.ports.write(written, this.revision);
      this.isSaving = false;
      this.settle(written, saved);
    } catch (error) {
      this.isSaving = false;
      await this.fail(error);
    }
  }

  /** What was typed while a save was under way is saved next. */
  private settle(written: Written, { revision, savedAt }: DraftView): void {
    this.revision = revision;
    if (this.isClosed) return;
    if (sameWritten(this.shown.written, written)) {
      this.show({ standing: { kind: 'saved', at: savedAt } });
      this.keepHere();
    } else {
      this.show({ standing: { kind: 'typing' } });
      this.keepHere();
      this.saveLater(PAUSE_MS);
    }
  }

  private async fail(error: unknown): Promise<void> {
    if (this.isClosed) return;
    if (isOutdated(error)) return this.meet();
    this.show({ standing: { kind: 'kept', error } });
    this.callOff();
    this.callOff = this.ports.later(() => void this.save(), RETRY_MS);
  }

  /** Somebody has saved, or dropped the draft, since this form saw it last. */
  private async meet(): Promise<void> {
    const theirs = await this.ports.read().catch(() => null);
    if (this.isClosed) return;
    if (!theirs || theirs.revision === 0) {
      this.revision = theirs?.revision ?? this.revision;
      this.show({ standing: { kind: 'kept', error: null } });
      this.callOff = this.ports.later(() => void this.save(), theirs ? PAUSE_MS : RETRY_MS);
    } else if (sameWritten(writtenOf(theirs), this.shown.written)) {
      this.settle(this.shown.written, theirs);
    } else {
      this.show({ standing: { kind: 'conflict', theirs } });
    }
  }
}
