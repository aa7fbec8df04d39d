const { default: Sequencer } = require('@jest/test-sequencer');

/** Folders in the order of how long a file in them takes; a file of another folder comes last. */
const SLOW = ['chaos/', 'journeys/browser/', 'workflows/', 'journeys/', 'scripts/', 'web/acts/'];

const rank = ({ path }) => {
  const place = SLOW.findIndex((folder) => path.includes(`/test/${folder}`));
  return place < 0 ? SLOW.length : place;
};

/**
 * Begins with the slow tests, so that nothing long is left when the others are done. A clean
 * checkout has no times of an earlier run, by which jest would know.
 */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
