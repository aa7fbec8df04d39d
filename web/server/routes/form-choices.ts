import { Router } from 'express';
import type { PickedKind } from '../../../domain/form-design/picked-values';
import { directoryScope, peopleScope, type Viewer } from '../../../domain/permissions';
import type { Connection } from '../../../store/connection';
import { listPeople } from '../../../store/people';
import { listUnits } from '../../../store/units';
import {
  formChoices,
  formChoicesParams,
  formChoicesQuery,
  type FormChoices,
} from '../../contract/form-choices';
import { workPaths } from '../../contract/work-paths';
import { pickedWithin } from '../engine/picked-within';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const MOST = 50;

const choices = route({
  method: 'get',
  path: workPaths.formChoices,
  summary: '填报时可选的单位或人员；给出编号时答其名称',
  tags: ['表单'],
  request: { params: formChoicesParams, query: formChoicesQuery },
  responses: { 200: { description: '单位或人员', schema: formChoices } },
});

/** A unit or person, with the id of what it belongs to. */
interface Found {
  id: string;
  name: string;
  of: string | null;
}

/** What whoever fills a form in may choose: any unit of the federation, people of the own office and below. */
async function offered(
  connection: Connection,
  viewer: Viewer,
  { pick, text = '' }: { pick: PickedKind; text: string | undefined },
): Promise<Found[]> {
  if (pick === 'unit') {
    const units = await listUnits(connection, directoryScope(viewer), { text });
    return units.map(({ id, name, parent }) => ({ id, name, of: parent }));
  }
  const people = await listPeople(connection, peopleScope(viewer), {});
  return people
    .filter(({ name, disabled }) => !disabled && name.includes(text))
    .map(({ id, name, posts }) => ({ id, name, of: posts[0]?.office ?? null }));
}

/** Units and people that fields of forms name. */
export function formChoicesRoutes({ connection }: WebDeps): Router {
  const router = Router();
  mountRoute(router, choices, async ({ params, query, request }): Promise<FormChoices> => {
    const viewer = viewerOf(request);
    const ids = query.ids?.split(',').filter((id) => id !== '');
    const found = ids
      ? await pickedWithin(connection, directoryScope(viewer), { pick: params.pick, ids })
      : await offered(connection, viewer, { pick: params.pick, text: query.text });
    const rows = found.slice(0, ids ? undefined : MOST);
    const of = rows.flatMap((row) => (row.of === null ? [] : [row.of]));
    const { units } = await namesFor(connection, { units: of });
    return {
      rows: rows.map((row) => ({ ...row, of: units[row.of ?? ''] ?? '' })),
      hasMore: rows.length < found.length,
    };
  });
  return router;
}
