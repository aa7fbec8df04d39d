import type { IssuanceCommand } from '../domain/command';
import type { IssuanceFacts } from '../domain/issuance-facts';
import type { IssuanceRef } from '../domain/stream-name';
import { findCircular, listArrears } from '../store/circulars';
import { findUnitTasks, pageUnitTasks } from '../store/clock-rows';
import type { EngineDeps } from './engine-deps';
import { mendLagging } from './mend-lagging';

const PAGE = 1_000;

async function participantsOf({ connection }: EngineDeps, ref: IssuanceRef): Promise<string[]> {
  const units: string[] = [];
  for (let after = ''; ;) {
    const page = await pageUnitTasks(connection, ref, { after, limit: PAGE });
    units.push(...page.filter(({ released }) => !released).map(({ unit }) => unit));
    if (page.length < PAGE) return units;
    after = page.at(-1)?._id ?? '';
  }
}

/** Who is in arrears when a circular is signed: whoever has handed in since it was drafted is not. */
export async function circularFacts(
  engine: EngineDeps,
  ref: IssuanceRef,
  { act, payload, receivedAt: now }: IssuanceCommand,
): Promise<Pick<IssuanceFacts, 'circular'>> {
  if (act !== 'signCircular') return {};
  const circular = await findCircular(engine.connection, ref, payload.circular);
  if (!circular) return { circular: null };
  const { rows, readers } = circular;
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const tasks = await findUnitTasks(engine.connection, ref, units);
  await mendLagging(engine, ref, tasks);
  const names = new Map(tasks.map(({ unit, name }) => [unit, name]));
  const arrears = await listArrears(engine.connection, ref, { rows, now });
  return {
    circular: {
      rows: arrears.map(({ unit, duty, title, dueAt }) => ({
        ...{ unit, duty, name: names.get(unit) ?? '', title, dueAt: dueAt ?? 0 },
      })),
      participants: readers.includes('participants') ? await participantsOf(engine, ref) : [],
    },
  };
}
