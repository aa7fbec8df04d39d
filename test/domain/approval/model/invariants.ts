import { applyApproval } from '../../../../domain/approval/apply-approval';
import type { Approval, NodeRun, Slot } from '../../../../domain/approval/approval';
import { delegatesOf } from '../../../../domain/approval/delegation';
import { activeSlots } from '../../../../domain/approval/node-standing';
import { pendingTasks } from '../../../../domain/approval/pending-tasks';
import { canonicalJson } from '../../../../domain/canonical-json';
import { staff } from '../play';
import type { Run } from './run';

/** Running approvals wait for somebody; decided ones for nobody; what came back, for the unit. */
export function strandedTasks({ state }: Run): string[] {
  const kinds = new Set(pendingTasks(state).map(({ kind }) => kind));
  const isOver = state.status === 'completed' || state.status === 'rejected';
  if (isOver) return kinds.size === 0 ? [] : ['a task after the end'];
  if (state.status !== 'running') {
    return kinds.size === 1 && kinds.has('resubmit') ? [] : ['not the unit'];
  }
  return kinds.size > 0 && !kinds.has('resubmit') ? [] : ['nobody is asked'];
}

function leadsToSomebody(run: NodeRun, slot: Slot): boolean {
  return activeSlots(run).some((one) => one.seat <= slot.seat || run.mode !== 'sequence');
}

/** Tasks whose node is not open, whose slot is answered, or which wait for nobody. */
export function orphanedTasks({ state }: Run): string[] {
  const tasks = pendingTasks(state).flatMap((task) =>
    task.kind === 'decide' && state.nodes[task.node]?.state !== 'open' ? [`task ${task.slot}`] : [],
  );
  const waiting = Object.values(state.nodes)
    .filter((run) => run.state === 'open' && state.status === 'running')
    .flatMap((run) =>
      run.slots
        .filter((slot) => slot.verdict === null && !leadsToSomebody(run, slot))
        .map(({ id }) => `slot ${id}`),
    );
  return [...tasks, ...waiting];
}

/** Questions that are open but not timed, or timed but not open, or timed from after the present. */
export function mistimedWaits({ state, now }: Run): string[] {
  const open = pendingTasks(state).flatMap((task) =>
    task.kind === 'resubmit' ? [] : [`${task.node} ${task.kind === 'decide' ? task.slot : ''}`],
  );
  const timed = state.waits.map(({ node, slot }) => `${node} ${slot ?? ''}`);
  const late = state.waits.filter(({ since }) => since > now).map(({ node }) => node);
  return [...open.filter((one) => !timed.includes(one)), ...timed.slice(open.length), ...late];
}

/** Opinions of people who may not decide on it. */
export function selfDecisions({ events }: Run): string[] {
  const own = ['submitter', 'colleague'];
  const voiced = events.filter(({ event: { act } }) =>
    ['approval.approved', 'approval.rejected', 'approval.returned'].includes(act),
  );
  return voiced.map(({ by }) => by.person).filter((person) => own.includes(person));
}

function voices({ slots }: NodeRun, verdict: Slot['verdict']): number {
  const left = slots.filter((slot) => slot.verdict !== 'removed');
  const seats = new Set(left.map(({ seat }) => seat));
  return [...seats].filter((seat) => {
    const own = left.filter((slot) => slot.seat === seat);
    return verdict === 'rejected'
      ? own.some((slot) => slot.verdict === verdict)
      : own.every((slot) => slot.verdict === verdict);
  }).length;
}

function isCarried(run: NodeRun): boolean {
  const left = run.slots.filter(({ verdict }) => verdict !== 'removed');
  const agreed = voices(run, 'approved');
  const seats = new Set(left.map(({ seat }) => seat)).size;
  if (run.advisory) {
    const heard = agreed + voices(run, 'rejected');
    return run.mode === 'any' ? heard > 0 : left.length > 0 && heard === seats;
  }
  if (run.mode === 'any') return agreed > 0;
  if (run.mode !== 'vote') return left.length > 0 && agreed === seats;
  const need = run.need ?? { percent: 100 };
  return 'count' in need ? agreed >= need.count : agreed * 100 >= need.percent * seats;
}

/** Nodes that passed without being carried, or are carried and still open. */
export function wrongOutcomes({ nodes, status }: Approval): string[] {
  return Object.entries(nodes)
    .filter(([, run]) =>
      run.state === 'passed'
        ? !isCarried(run) || (run.mode !== 'vote' && !run.advisory && voices(run, 'rejected') > 0)
        : run.state === 'open' && status === 'running' && run.slots.length > 0 && isCarried(run),
    )
    .map(([node]) => node);
}

/** Ends of the approval in its events: there is one at most, and it is the last word. */
export function outcomes({ events }: Run): string[] {
  const after = events.flatMap(({ event: { data } }) => ('then' in data ? [data.then.status] : []));
  const ended = after.findIndex((status) => status === 'completed' || status === 'rejected');
  return ended === -1 ? [] : after.slice(ended);
}

/** Words given for another without a delegation that covers the moment. */
export function baselessWords(run: Run): string[] {
  const { delegations, campaign } = run.facts;
  return run.state.opinions.flatMap(({ onBehalfOf, person, office, at }) => {
    if (onBehalfOf === null) return [];
    const entrusted = { holder: onBehalfOf, office, campaign, at, barred: [] };
    return delegatesOf(delegations, entrusted).includes(person) ? [] : [`${person} at ${at}`];
  });
}

/** The state is what its events say, and nothing else. */
export function isRefoldable({ events, state }: Run): boolean {
  const folded = events.reduce(
    (before, { event, at, by }) => applyApproval(before, event, { at, by }),
    {} as Approval,
  );
  return canonicalJson(folded) === canonicalJson(state);
}

function unblock(run: Run, holder: string): boolean {
  const others = [...'ijklmnopqrstuvwxyz'].map(staff);
  return (
    run.remove('keeper', holder) === null ||
    others.some(
      (approver) =>
        run.ask('keeper', 'handOver', { from: holder, approver, reason: '移交' }) === null,
    )
  );
}

/** Plays on with everybody agreeing; false where there is no way to an end. */
export function canBeFinished(run: Run): boolean {
  for (let left = 300; left > 0; left -= 1) {
    const [task] = pendingTasks(run.state);
    if (!task) return true;
    if (task.kind === 'resubmit') run.resubmit();
    else if (task.kind === 'appoint') {
      const approvers = [staff('z')];
      if (run.ask('keeper', 'appoint', { node: task.node, approvers }) !== null) return false;
    } else {
      const { slot, person } = task;
      const said = run.ask(person, 'approve', { slot, opinion: '同意' });
      if (said !== null && !unblock(run, person)) return false;
    }
  }
  return false;
}
