import { pendingTasks } from '../../../domain/approval/pending-tasks';
import {
  carryingScript,
  CELLS,
  FIRST_ASKED,
  IDIOMS,
  NEEDS,
  RETURNS,
  type Cell,
  type CellMode,
  type Idiom,
  type Move,
  type Script,
} from './cells';
import { nodeOf, Play } from './play';

const NO_CLOSE = Number.MAX_SAFE_INTEGER;

function move(play: Play, one: Move): string | null {
  if ('agrees' in one) return play.approve(one.agrees, one.for);
  if ('disagrees' in one) return play.reject(one.disagrees);
  if ('adds' in one) return play.add(one.by, one.where, one.adds);
  return play.remove(one.by, one.removes);
}

function askedAt(play: Play, node: string): string {
  return pendingTasks(play.state)
    .flatMap((task) => (task.kind === 'decide' && task.node === node ? [task.person] : []))
    .sort()
    .join('');
}

function seenAt(play: Play): string {
  const state = play.state.nodes['x']?.state ?? 'none';
  return state === 'open' ? askedAt(play, 'x') : state;
}

function follow(play: Play, script: Script, idiom: Idiom): void {
  for (const [one, seen] of script) {
    expect(move(play, one)).toBeNull();
    expect(seenAt(play)).toBe(seen);
    const others = play.asked().filter((person) => idiom.beside.includes(person));
    if (seen !== 'rejected') expect(others.join('')).toBe(idiom.beside);
  }
}

/** What comes after the node: nobody of it is asked any more, and the rest of the route goes on. */
function finish(play: Play, { onwards }: Idiom): void {
  if (seenAt(play) === 'rejected') {
    expect(play.state.status).toBe('rejected');
    expect(play.asked()).toEqual([]);
    return;
  }
  for (const person of onwards) {
    expect(play.asked()).toEqual([person]);
    expect(play.approve(person)).toBeNull();
  }
  expect(play.state.status).toBe('completed');
  expect(play.asked()).toEqual([]);
}

function expectReturned(play: Play, mode: CellMode, idiom: Idiom): void {
  const { round } = play.state;
  const { to, again } = idiom.back;
  expect(play.back(RETURNS[mode], to, again)).toBeNull();
  expect(askedAt(play, 'x')).toBe('');
  expect(play.state.status).toBe(to === null ? 'returned' : 'running');
  idiom.reopen(play);
  expect(play.state.round).toBe(round + 1);
  expect(seenAt(play)).toBe(FIRST_ASKED[mode]);
  follow(play, carryingScript(mode), idiom);
}

function expectWithdrawn(play: Play, mode: CellMode, { handInAnew, ...idiom }: Idiom): void {
  const before = seenAt(play);
  if (!handInAnew) {
    expect(play.withdraw()).toBe('builtUpon');
    expect(seenAt(play)).toBe(before);
    return;
  }
  expect(play.withdraw()).toBeNull();
  expect(play.asked()).toEqual(['submitter']);
  handInAnew(play);
  expect(seenAt(play)).toBe(FIRST_ASKED[mode]);
  follow(play, carryingScript(mode), { ...idiom, handInAnew });
}

function playCell({ idiom: name, mode, act, script }: Cell): Play {
  const idiom = IDIOMS[name];
  const lent = { from: 'a', to: 'e', fromAt: 0, untilAt: NO_CLOSE };
  const play = new Play(idiom.route(nodeOf('x', 'abc', NEEDS[mode])), {
    ...{ unmet: idiom.unmet ?? [], delegations: act === 'delegate' ? [lent] : [] },
  });
  idiom.open(play);
  expect(seenAt(play)).toBe(FIRST_ASKED[mode]);
  follow(play, script, idiom);
  if (act === 'return') expectReturned(play, mode, idiom);
  if (act === 'withdraw') expectWithdrawn(play, mode, idiom);
  if (act === 'withdraw' && !idiom.handInAnew) return play;
  finish(play, idiom);
  return play;
}

/** Plays every cell of one mode. */
export function testCells(mode: CellMode): void {
  const cells = CELLS.filter((cell) => cell.mode === mode);
  it.each(cells.map((cell) => [`${cell.idiom} · ${cell.act}`, cell] as const))('%s', (_, cell) => {
    const play = playCell(cell);
    const lent = play.state.opinions.filter(({ onBehalfOf }) => onBehalfOf !== null);
    expect(lent.map(({ person, onBehalfOf }) => `${person} for ${onBehalfOf}`)).toEqual(
      cell.act === 'delegate' ? ['e for a'] : [],
    );
  });
}
