import { indexDirectory } from '../../../domain/directory-index';
import type { PersonEffect, UnitEffect } from '../../../domain/directory/organisation-entry';
import type { Directory } from '../../../domain/unit';
import type { StoredPerson } from '../../../store/people';
import type { DirectoryNow } from './commit-entry';

/** What becomes of the units: those that are new, changed, or lie under another path than before. */
export function unitEffects({ name, units }: DirectoryNow, next: Directory): UnitEffect[] {
  const { paths } = indexDirectory(next);
  const known = new Map(units.map((unit) => [unit.id, unit]));
  let place = units.reduce((most, unit) => Math.max(most, unit.place), -1);
  return next.flatMap((unit): UnitEffect[] => {
    const before = known.get(unit.id);
    const path = paths.get(unit.id) ?? `/${unit.id}/`;
    if (!before) {
      place += 1;
      return [{ ...unit, directory: name, path, place, isNew: true }];
    }
    const { path: was, place: stays, directory, ...rest } = before;
    if (was === path && JSON.stringify(rest) === JSON.stringify({ ...rest, ...unit })) return [];
    return [{ ...unit, directory, path, place: stays, isNew: false }];
  });
}

/** The paths of offices, as they are to become. */
export function pathsOfPosts(posts: readonly { office: string }[], next: Directory): string[] {
  const { paths } = indexDirectory(next);
  return [...new Set(posts.map(({ office }) => paths.get(office) ?? `/${office}/`))].sort();
}

/** A person as they stand, as an effect; whoever changes one says what is different. */
export function personEffect(person: StoredPerson): PersonEffect {
  const { id, name, account, posts, paths, disabled } = person;
  return { id, name, account, posts, paths, disabled, isNew: false, ends: false };
}
