import type { CampaignFile } from '../../../../domain/campaign-file';
import { RefusedError, UnreachableError } from '../../../../web/client/api/refusals';
import { DraftKeeper } from '../../../../web/client/ui/draft-keeper';
import { buildCampaign } from '../../../builders/campaign-file';

const draft = (title: string): CampaignFile => {
  const file = buildCampaign();
  return { ...file, notice: { ...file.notice, title } };
};

/** A server that keeps what it is sent, and fails on demand. */
class Shelf {
  readonly kept: [string, number][] = [];
  failing: Error | null = null;

  readonly save = (file: CampaignFile, revision: number) => {
    if (this.failing !== null) return Promise.reject(this.failing);
    this.kept.push([file.notice.title, revision]);
    return Promise.resolve({ id: file.id, revision: revision + 1, faults: [] });
  };
}

const outdated = new RefusedError(409, { code: 'revisionOutdated', message: '。', params: {} });

let shelf: Shelf;
let keeper: DraftKeeper<CampaignFile>;

beforeEach(() => {
  jest.useFakeTimers();
  shelf = new Shelf();
  keeper = new DraftKeeper(shelf.save, 3);
});

afterEach(() => {
  keeper.stop();
  jest.useRealTimers();
});

test('what was written is kept once writing pauses, the newest state alone', async () => {
  keeper.note(draft('一'));
  keeper.note(draft('一二'));
  expect([keeper.snapshot().state, keeper.isBehind]).toEqual(['waiting', true]);
  await jest.runAllTimersAsync();
  expect(shelf.kept).toEqual([['一二', 3]]);
  expect(keeper.snapshot()).toEqual({ state: 'kept', revision: 4 });
  expect(keeper.isBehind).toBe(false);
});

test('each save stands on the one before, one request at a time', async () => {
  keeper.note(draft('一'));
  const first = keeper.flush();
  keeper.note(draft('二'));
  await Promise.all([first, keeper.flush()]);
  expect(shelf.kept).toEqual([
    ['一', 3],
    ['二', 4],
  ]);
});

test('nothing is lost while the network is away, and it is sent when it is back', async () => {
  shelf.failing = new UnreachableError('unreachable');
  keeper.note(draft('一'));
  await keeper.flush();
  expect([keeper.snapshot().state, keeper.isBehind]).toEqual(['failed', true]);
  shelf.failing = null;
  await jest.runAllTimersAsync();
  expect(shelf.kept).toEqual([['一', 3]]);
  expect(keeper.snapshot()).toEqual({ state: 'kept', revision: 4 });
});

test('what the server refuses for good is not sent again by itself', async () => {
  shelf.failing = new RefusedError(422, { code: 'campaignInvalid', message: '。', params: {} });
  keeper.note(draft('一'));
  await keeper.flush();
  expect(keeper.snapshot().state).toBe('failed');
  expect(jest.getTimerCount()).toBe(0);
  shelf.failing = null;
  keeper.note(draft('改正'));
  await jest.runAllTimersAsync();
  expect(shelf.kept).toEqual([['改正', 3]]);
});

test('after somebody else saved, nothing is sent until a person decides', async () => {
  shelf.failing = outdated;
  keeper.note(draft('我的'));
  await keeper.flush();
  shelf.failing = null;
  keeper.note(draft('我的，又改'));
  await jest.runAllTimersAsync();
  expect([keeper.snapshot().state, shelf.kept]).toEqual(['conflict', []]);
  await keeper.overwrite(5);
  expect(shelf.kept).toEqual([['我的，又改', 5]]);
  expect(keeper.snapshot()).toEqual({ state: 'kept', revision: 6 });
});

test('whoever takes the other text drops what was not kept', async () => {
  shelf.failing = outdated;
  keeper.note(draft('我的'));
  await keeper.flush();
  keeper.giveUp();
  shelf.failing = null;
  await keeper.flush();
  expect([shelf.kept, keeper.isBehind]).toEqual([[], false]);
});

test('whoever listens is told of each change', async () => {
  const told: string[] = [];
  const stop = keeper.subscribe(() => told.push(keeper.snapshot().state));
  keeper.note(draft('一'));
  await keeper.flush();
  stop();
  keeper.note(draft('二'));
  expect(told).toEqual(['waiting', 'saving', 'kept']);
});
