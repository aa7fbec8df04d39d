import { parseArgs } from 'node:util';
import { anchorHeads } from '../../store/anchors';
import { verifyJournal } from '../../store/verify-journal';
import { type Verb, withStore } from './verb';

const FAULTS = {
  changed: '内容被改动',
  missing: '缺失',
  inserted: '多出一条',
  swapped: '次序被调换',
  cut: '末尾被截断',
  unshown: '已记录而未显示（运行 reconcile 补上）',
} as const;

/**
 * Reads the whole record and names every place where it is not what was written. With
 * `--expect HASH` the newest anchor must be the one kept outside the database. Exit code 1: found.
 */
export const run: Verb = async (args) => {
  const { values } = parseArgs({
    args,
    options: { expect: { type: 'string' }, anchor: { type: 'boolean', default: false } },
  });
  return withStore(async (connection) => {
    if (values.anchor) await anchorHeads(connection, Date.now());
    const startedAt = Date.now();
    const { streams, entries, findings, anchorFaults, anchor } = await verifyJournal(connection);
    for (const { stream, seq, fault, detail } of findings) {
      process.stdout.write(`${stream} #${seq} ${FAULTS[fault]} (${fault}: ${detail})\n`);
    }
    for (const place of anchorFaults) process.stdout.write(`anchor ${place} changed\n`);
    const isExpected = values.expect === undefined || values.expect === anchor?.hash;
    if (!isExpected) process.stdout.write(`newest anchor is not ${values.expect}\n`);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    const faults = findings.length + anchorFaults.length + (isExpected ? 0 : 1);
    process.stdout.write(
      `${entries} entries in ${streams} streams read in ${seconds} s, ${faults} faults; ` +
        `anchor ${anchor ? `${anchor.place} ${anchor.hash}` : 'none'}\n`,
    );
    return faults === 0 ? 0 : 1;
  });
};
