import { Router } from 'express';
import { canKeepUnit } from '../../../domain/directory/can-keep-unit';
import {
  canAdminister,
  directoryScope,
  isWithin,
  peopleScope,
  type Viewer,
} from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { listOrganisationNotes } from '../../../store/organisation-log';
import { findMailAddresses } from '../../../store/mail-addresses';
import { listPeople, namesOfPeople, type StoredPerson } from '../../../store/people';
import { findUnitWithin, listUnits, type PlacedUnit } from '../../../store/units';
import { organisationBody, organisationUnitBody, type UnitCan } from '../../contract/organisation';
import { paths } from '../../contract/paths';
import { unitParams } from '../../contract/units';
import { mountRoute, route } from '../openapi';
import { presentPerson } from '../organisation/present-person';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['组织机构'];
const MOST_NOTES = 50;

const tree = route({
  method: 'get',
  path: paths.organisation,
  summary: '组织机构全貌，以及本人能做什么',
  tags,
  responses: { 200: { description: '按组织机构顺序', schema: organisationBody } },
});

const unitDetail = route({
  method: 'get',
  path: paths.organisationUnit,
  summary: '一个单位的人员、岗位和变动记录',
  tags,
  request: { params: unitParams },
  responses: { 200: { description: '单位', schema: organisationUnitBody } },
});

function publicUnit({ id, name, aliases, tier, unitClass, parent }: PlacedUnit) {
  return { id, name, aliases, tier, unitClass, parent };
}

/** Those who can sign in, by office. */
function staffByOffice(people: readonly StoredPerson[]): Map<string, number> {
  const staff = new Map<string, number>();
  for (const { posts, disabled } of people) {
    const offices = disabled ? [] : new Set(posts.map(({ office }) => office));
    for (const office of offices) staff.set(office, (staff.get(office) ?? 0) + 1);
  }
  return staff;
}

function canDo(viewer: Viewer, { path }: PlacedUnit): UnitCan[] {
  const can: UnitCan[] = canAdminister(viewer, path) ? ['addBelow', 'people'] : [];
  return canKeepUnit(viewer, path) ? [...can, 'change'] : can;
}

async function peopleOf(deps: WebDeps, viewer: Viewer, unit: PlacedUnit) {
  if (!isWithin(unit.path, viewer.officePath)) return null;
  const people = await listPeople(deps.connection, peopleScope(viewer), { office: unit.id });
  const offices = await listUnits(deps.connection, directoryScope(viewer), {});
  const nameOf = new Map(offices.map(({ id, name }) => [id, name]));
  const mailOf = await findMailAddresses(
    deps.connection,
    people.map(({ id }) => id),
  );
  const shown = people.map((person) => presentPerson(viewer, person, { nameOf, mailOf }));
  return shown.filter(({ disabled, can }) => !disabled || can.length > 0);
}

async function notesOf(deps: WebDeps, viewer: Viewer, unit: PlacedUnit) {
  if (!canAdminister(viewer, unit.path)) return [];
  const at = { directory: unit.directory, unit: unit.id };
  const notes = await listOrganisationNotes(deps.connection, at, MOST_NOTES);
  const names = await namesOfPeople(
    deps.connection,
    notes.map(({ by }) => by.person),
  );
  return notes.map(({ seq, at: when, by, act, summary }) => ({
    ...{ seq, at: when, act, summary },
    by: names.get(by.person) ?? '',
  }));
}

/** The directory for its screen: the tree, and one unit with its people. */
export function organisationRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;

  mountRoute(router, tree, async ({ request }) => {
    const viewer = viewerOf(request);
    const units = await listUnits(connection, directoryScope(viewer), {});
    const isAdministrator = canAdminister(viewer, viewer.officePath);
    const people = isAdministrator ? await listPeople(connection, peopleScope(viewer), {}) : [];
    const staff = staffByOffice(people);
    return {
      office: viewer.office,
      units: units.map((unit) => ({
        ...publicUnit(unit),
        staff: canAdminister(viewer, unit.path) ? (staff.get(unit.id) ?? 0) : null,
      })),
      can: isAdministrator ? ['transfer', 'signInLog', 'failedMails'] : [],
    };
  });

  mountRoute(router, unitDetail, async ({ params, request }) => {
    const viewer = viewerOf(request);
    const unit = await findUnitWithin(connection, directoryScope(viewer), params.unit);
    if (!unit) throw new RefusalError(refuse('unitUnknown', { unit: params.unit }));
    const [people, notes] = await Promise.all([
      peopleOf(deps, viewer, unit),
      notesOf(deps, viewer, unit),
    ]);
    return { unit: publicUnit(unit), can: canDo(viewer, unit), people, notes };
  });

  return router;
}
