const { default: Sequencer } = require('@jest/test-sequencer');

/** Stories in a browser keep more than one processor busy. */
const BUSY = 'journeys/browser/';
/** The others in the order of how long a file in them takes: much of it they wait for clocks. */
const WAITING = ['workflows/', 'journeys/', 'scripts/', 'web/acts/'];
/** Longer than all others, so that they begin before all others. */
const LONGEST = ['chaos/kills', 'journeys/browser/every-screen-meets-wcag'];

const isIn = (folder) => (test) => test.path.includes(`/test/${folder}`);

function placeIn(folders, test) {
  const place = folders.findIndex((folder) => isIn(folder)(test));
  return place < 0 ? folders.length : place;
}

/** Two lists in one: equally far into both at any time. */
function mingled(some, others) {
  const far = (list) => list.map((test, no) => ({ test, at: (no + 0.5) / list.length }));
  return [...far(some), ...far(others)].sort((a, b) => a.at - b.at).map(({ test }) => test);
}

/**
 * Begins with the slow tests, so that nothing long is left when the others are done, and runs those
 * that work beside those that wait. A clean checkout has no times of an earlier run, by which jest
 * would know.
 */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const all = super.sort(tests);
    const isLongest = (test) => placeIn(LONGEST, test) < LONGEST.length;
    const isSlow = (test) => placeIn(WAITING, test) < WAITING.length;
    const first = all.filter(isLongest);
    const rest = all.filter((test) => !isLongest(test));
    const busy = rest.filter(isIn(BUSY));
    const others = rest.filter((test) => !isIn(BUSY)(test));
    const waiting = others.filter(isSlow);
    return [
      ...first.sort((a, b) => placeIn(LONGEST, a) - placeIn(LONGEST, b)),
      ...mingled(
        busy,
        waiting.sort((a, b) => placeIn(WAITING, a) - placeIn(WAITING, b)),
      ),
      ...others.filter((test) => !isSlow(test)),
    ];
  }
};
