import type { CampaignFile, UnitRef } from './campaign-file';
import { indexDirectory } from './directory-index';
import { collectParts } from './enrol-participants';
import { fault, type Fault } from './fault';
import { resolveRef, suggestUnits } from './resolve-units';
import type { Directory } from './unit';

function unknownUnit(path: string, words: string, directory: Directory): Fault {
  const suggestions = suggestUnits(words, directory).join('、');
  return fault(path, 'unknownUnit', { words, suggestions });
}

function officeFaults(path: string, id: string, directory: Directory): Fault[] {
  return indexDirectory(directory).byId.has(id) ? [] : [unknownUnit(path, id, directory)];
}

/** Where the file says these words: the unit itself, or one of the exceptions of a class. */
function placeOf(ref: UnitRef, words: string): string {
  return 'unit' in ref ? 'unit' : `except[${ref.except?.indexOf(words) ?? 0}]`;
}

function refFaults(path: string, ref: UnitRef, { notice, directory }: Naming): Fault[] {
  const { units, unknown, ambiguous } = resolveRef(ref, directory, notice.issuer);
  const faults = [
    ...unknown.map((words) => unknownUnit(`${path}.${placeOf(ref, words)}`, words, directory)),
    ...ambiguous.map((words) =>
      fault(`${path}.${placeOf(ref, words)}`, 'ambiguousUnit', { words }),
    ),
  ];
  // Classes are looked for below the issuer, so an unknown issuer is the one thing to say.
  const issuerKnown = indexDirectory(directory).byId.has(notice.issuer);
  if ('unitClass' in ref && issuerKnown && units.length === 0) {
    faults.push(fault(`${path}.unitClass`, 'emptyClass', { unitClass: ref.unitClass }));
  }
  return faults;
}

interface Naming {
  notice: CampaignFile['notice'];
  directory: Directory;
}

/** Every unit the file names, by path. */
export function validateUnits(file: CampaignFile, directory: Directory): Fault[] {
  const { notice, placements = [] } = file;
  const naming = { notice, directory };
  const list = (path: string, refs: readonly UnitRef[]) =>
    refs.flatMap((ref, i) => refFaults(`${path}[${i}]`, ref, naming));
  const faults = [
    ...officeFaults('notice.issuer', notice.issuer, directory),
    ...officeFaults('notice.sponsor', notice.sponsor, directory),
    ...placements.flatMap(({ unit, superior }, i) => [
      ...officeFaults(`placements[${i}].unit`, unit, directory),
      ...(superior === undefined
        ? []
        : officeFaults(`placements[${i}].superior`, superior, directory)),
    ]),
    ...list('notice.recipients', notice.recipients),
    ...file.items.flatMap(({ leads, cooperating }, i) => [
      ...list(`items[${i}].leads`, leads),
      ...list(`items[${i}].cooperating`, cooperating),
    ]),
  ];
  if (faults.length === 0 && collectParts(file, directory).length === 0) {
    faults.push(fault('notice.recipients', 'nobodyTakesPart'));
  }
  return faults;
}
