import { RollingUp } from '../../../domain/rollup';
import type { Scope } from '../../../domain/permissions';
import type { IssuanceRef } from '../../../domain/stream-name';
import { bodiesInForce } from '../../../store/board-counts';
import { findFormVersion } from '../../../store/form-versions';
import type { BoardCounts } from '../../contract/campaigns';
import { figuresOf, valuesOf, type Figure } from '../present/rolled-figures';
import type { WebDeps } from '../web-deps';

interface Rolling {
  form: string;
  figure: Figure;
  rolling: RollingUp;
  units: Set<string>;
}

async function figuresIn(
  { connection }: WebDeps,
  versions: Map<string, Figure[]>,
  version: string,
): Promise<Figure[]> {
  const known = versions.get(version);
  if (known) return known;
  const form = await findFormVersion(connection, version);
  const figures = form ? figuresOf(form.schema) : [];
  versions.set(version, figures);
  return figures;
}

/** Puts together what `x-rollup` asks for over the submissions in force, page by page. */
export async function rollUpAccepted(
  deps: WebDeps,
  scope: Scope,
  ref: IssuanceRef,
): Promise<BoardCounts['figures']> {
  const versions = new Map<string, Figure[]>();
  const all = new Map<string, Rolling>();
  for await (const page of bodiesInForce(deps.connection, scope, ref)) {
    for (const { unit, form, formVersion, body } of page) {
      for (const figure of await figuresIn(deps, versions, formVersion)) {
        const said = valuesOf(body, figure);
        if (said.length === 0) continue;
        const key = `${form}#${figure.field}`;
        const rolling = new RollingUp(figure.rollup);
        const one = all.get(key) ?? { form, figure, rolling, units: new Set() };
        for (const value of said) one.rolling.add(value);
        one.units.add(unit);
        all.set(key, one);
      }
    }
  }
  return [...all.values()].map(({ form, figure, rolling, units }) => {
    const { field, title, rollup } = figure;
    return { form, field, title, rollup, ...rolling.result(), units: units.size };
  });
}
