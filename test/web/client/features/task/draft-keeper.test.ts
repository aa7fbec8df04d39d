import type { DraftView } from '../../../../../web/contract/submissions';
import { RefusedError, UnreachableError } from '../../../../../web/client/api/refusals';
import {
  openDraft,
  type Opening,
  type Written,
} from '../../../../../web/client/features/task/draft';
import {
  DraftKeeper,
  type DraftPorts,
  type KeptHere,
} from '../../../../../web/client/features/task/draft-keeper';

const EMPTY: Written = { body: {}, words: '' };
const NO_DRAFT: DraftView = {
  ...{
    body: {},
    words: '',
    formVersion: null,
    revision: 0,
    savedAt: 0,
    savedBy: { person: '', office: '' },
  },
  ...{ earlier: [], names: { units: {}, people: {} } },
};

const text = (title: string): Written => ({ body: { title }, words: '' });

/** The server's draft, shared by everybody who writes on it. */
class SharedDraft {
  draft = NO_DRAFT;
  isReachable = true;

  readonly save = (person: string, written: Written, revision: number): Promise<DraftView> => {
    if (!this.isReachable) return Promise.reject(new UnreachableError('gone'));
    if (revision !== this.draft.revision) {
      const body = { code: 'revisionOutdated', message: '', params: {} } as const;
      return Promise.reject(new RefusedError(409, body));
    }
    const savedBy = { person, office: 'east' };
    this.draft = { ...this.draft, ...written, revision: revision + 1, savedAt: 100, savedBy };
    return Promise.resolve(this.draft);
  };
}

/** One browser: its copy, and timers that run when they are told to. */
class Desk {
  kept: KeptHere = { copy: null, aside: [] };
  isSignedIn = true;
  keepsAnything = true;
  private waiting: (() => void) | null = null;
  readonly keeper: DraftKeeper;

  constructor(
    readonly shared: SharedDraft,
    readonly person: string,
    opening: Partial<Opening> = {},
  ) {
    const ports: DraftPorts = {
      read: () => Promise.resolve(shared.draft),
      write: (written, revision) => shared.save(person, written, revision),
      keep: (kept) => {
        if (this.keepsAnything) this.kept = kept;
        return this.keepsAnything;
      },
      mayWrite: () => this.isSignedIn,
      later: (run) => {
        this.waiting = run;
        return () => {
          this.waiting = null;
        };
      },
    };
    const opened = openDraft({
      ...{ initial: EMPTY, round: 0, since: 0, remote: shared.draft, local: null },
      ...opening,
    });
    this.keeper = new DraftKeeper(opened, ports);
    this.keeper.start();
  }

  /** Lets a pause in the typing pass. */
  async pause(): Promise<void> {
    const run = this.waiting;
    this.waiting = null;
    run?.();
    await new Promise((resolve) => setImmediate(resolve));
  }

  get standing() {
    return this.keeper.current().standing;
  }

  get title() {
    return this.keeper.current().written.body['title'];
  }
}

let shared: SharedDraft;
beforeEach(() => {
  shared = new SharedDraft();
});

test('what is typed is kept here at once and on the server after a pause', async () => {
  const desk = new Desk(shared, 'a');
  desk.keeper.change(text('甲'));
  expect([desk.standing.kind, desk.kept.copy?.body]).toEqual(['typing', { title: '甲' }]);
  await desk.pause();
  expect([desk.standing, desk.kept.copy]).toEqual([{ kind: 'saved', at: 100 }, null]);
  expect(shared.draft).toMatchObject({ body: { title: '甲' }, revision: 1 });
});

test('a change that changes nothing is no change', () => {
  const desk = new Desk(shared, 'a');
  desk.keeper.change({ body: {}, words: '' });
  expect(desk.standing.kind).toBe('untouched');
});

test('another device goes on where the first one stopped', async () => {
  const first = new Desk(shared, 'a');
  first.keeper.change(text('甲'));
  await first.pause();
  expect(new Desk(shared, 'a').title).toBe('甲');
});

test('without a network the text stays here, and goes out when the network is back', async () => {
  const desk = new Desk(shared, 'a');
  shared.isReachable = false;
  desk.keeper.change(text('甲'));
  await desk.pause();
  expect([desk.standing.kind, desk.kept.copy?.body]).toEqual(['kept', { title: '甲' }]);
  shared.isReachable = true;
  await desk.keeper.saveNow();
  expect([desk.standing.kind, shared.draft.revision]).toEqual(['saved', 1]);
});

test('nothing goes out while nobody is signed in', async () => {
  const desk = new Desk(shared, 'a');
  desk.isSignedIn = false;
  desk.keeper.change(text('甲'));
  await desk.keeper.saveNow();
  expect([desk.standing.kind, shared.draft.revision]).toEqual(['kept', 0]);
});

test('closing the page is a risk only where this browser keeps nothing', () => {
  const desk = new Desk(shared, 'a');
  desk.keeper.change(text('甲'));
  expect(desk.keeper.current().isAtRisk).toBe(false);
  desk.keepsAnything = false;
  desk.keeper.change(text('甲乙'));
  expect(desk.keeper.current().isAtRisk).toBe(true);
});

describe('two colleagues on one form', () => {
  let mine: Desk;
  beforeEach(async () => {
    mine = new Desk(shared, 'a');
    const theirs = new Desk(shared, 'b');
    theirs.keeper.change(text('乙'));
    await theirs.pause();
    mine.keeper.change(text('甲'));
    await mine.pause();
  });

  test('are told, with both texts at hand', () => {
    expect(mine.standing).toMatchObject({ kind: 'conflict', theirs: { body: { title: '乙' } } });
    expect([mine.title, shared.draft.body]).toEqual(['甲', { title: '乙' }]);
  });

  test('typing on writes nothing over', async () => {
    mine.keeper.change(text('甲甲'));
    await mine.pause();
    await mine.keeper.saveNow();
    expect([mine.standing.kind, shared.draft.body]).toEqual(['conflict', { title: '乙' }]);
    expect(mine.kept.copy?.body).toEqual({ title: '甲甲' });
  });

  test('keeping mine saves it and sets theirs aside', async () => {
    mine.keeper.keepMine();
    await mine.pause();
    expect(shared.draft).toMatchObject({ body: { title: '甲' }, revision: 2 });
    expect(mine.keeper.current().aside).toMatchObject([{ by: 'b', body: { title: '乙' } }]);
  });

  test('taking theirs sets mine aside, also in this browser, from where it comes back', async () => {
    mine.keeper.takeTheirs(7);
    expect([mine.title, mine.kept.copy]).toEqual(['乙', null]);
    expect(mine.kept.aside).toMatchObject([{ by: null, body: { title: '甲' } }]);
    mine.keeper.bringBack(mine.keeper.current().aside[0]!, 8);
    await mine.pause();
    expect([mine.title, shared.draft.body]).toEqual(['甲', { title: '甲' }]);
    expect(mine.keeper.current().aside).toMatchObject([{ by: null, body: { title: '乙' } }]);
  });

  test('who wrote the same meets nobody', async () => {
    const third = new Desk(shared, 'c', { remote: NO_DRAFT });
    third.keeper.change(text('乙'));
    await third.pause();
    expect(third.standing.kind).toBe('saved');
  });
});

test('once handed in nothing is kept here and nothing goes out any more', async () => {
  const desk = new Desk(shared, 'a');
  desk.keeper.change(text('甲'));
  desk.keeper.forget();
  await desk.pause();
  await desk.keeper.saveNow();
  expect([desk.kept, shared.draft.revision]).toEqual([{ copy: null, aside: [] }, 0]);
});

test('a refused hand-in goes on being saved', async () => {
  const desk = new Desk(shared, 'a');
  desk.keeper.change(text('甲'));
  desk.keeper.close(true);
  await desk.pause();
  expect(shared.draft.revision).toBe(0);
  desk.keeper.close(false);
  await desk.pause();
  expect(shared.draft.revision).toBe(1);
});
