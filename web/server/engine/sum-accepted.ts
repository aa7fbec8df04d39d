import type { Scope } from '../../../domain/permissions';
import type { IssuanceRef } from '../../../domain/stream-name';
import { bodiesInForce } from '../../../store/board-counts';
import { findFormVersion } from '../../../store/form-versions';
import type { BoardCounts } from '../../contract/campaigns';
import { figureIn, figuresOf, type Figure } from '../present/sum-figures';
import type { WebDeps } from '../web-deps';

interface Sum {
  form: string;
  field: string;
  title: string;
  sum: number;
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

/** Adds up what `x-rollup` asks for over the submissions in force, page by page. */
export async function sumAccepted(
  deps: WebDeps,
  scope: Scope,
  ref: IssuanceRef,
): Promise<BoardCounts['figures']> {
  const versions = new Map<string, Figure[]>();
  const sums = new Map<string, Sum>();
  for await (const page of bodiesInForce(deps.connection, scope, ref)) {
    for (const { unit, form, formVersion, body } of page) {
      for (const figure of await figuresIn(deps, versions, formVersion)) {
        const value = figureIn(body, figure);
        if (value === null) continue;
        const { field, title } = figure;
        const key = `${form}#${field}`;
        const sum = sums.get(key) ?? { form, field, title, sum: 0, units: new Set() };
        sum.sum += value;
        sum.units.add(unit);
        sums.set(key, sum);
      }
    }
  }
  return [...sums.values()].map(({ units, ...sum }) => ({ ...sum, units: units.size }));
}
