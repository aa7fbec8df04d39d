import type { Approval } from './approval';

/** Advisory nodes that are behind us: heard, or not waited for. */
export function adviceGiven({ nodes }: Pick<Approval, 'nodes'>): string[] {
  return Object.entries(nodes)
    .filter(([, run]) => run.advisory && (run.state === 'passed' || run.skipped === 'waived'))
    .map(([node]) => node);
}

/** Advisory nodes at which somebody advises against it in the present round (建议退回). */
export function objections({ nodes }: Pick<Approval, 'nodes'>): string[] {
  return Object.entries(nodes)
    .filter(([, run]) => run.advisory && run.state === 'passed')
    .filter(([, run]) => run.slots.some(({ verdict }) => verdict === 'rejected'))
    .map(([node]) => node);
}

/** Advisory nodes whose advice is still waited for. */
export function adviceAwaited({ nodes, status }: Pick<Approval, 'nodes' | 'status'>): string[] {
  if (status !== 'running') return [];
  return Object.entries(nodes)
    .filter(([, run]) => run.advisory && run.state === 'open')
    .map(([node]) => node);
}
