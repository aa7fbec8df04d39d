import type { FormBody } from '../../../../domain/form';
import type { Carried } from '../../../../domain/form-design/carry-values';
import type { Opening, WrittenIn } from './draft';

/** A form as it is opened, with everything in it as the version in force takes it. */
export interface CarriedOpening {
  opening: Opening;
  /** What was written in an older version, newest first, as far as it goes into the form; null: nothing was. */
  carried: Carried | null;
}

/** How a body written in another version fits the one in force. */
export type Carry = (version: string, body: FormBody) => Carried;

type Told = Pick<WrittenIn, 'formVersion'> & { body: { [field: string]: unknown } };

/** Versions other than the one in force that something was written in. */
export function olderVersions({ initial, remote, local }: Opening, current: string): string[] {
  const all: Pick<WrittenIn, 'formVersion'>[] = [
    ...[initial, remote, ...remote.earlier],
    ...(local?.copy ? [local.copy] : []),
    ...(local?.aside ?? []),
  ];
  const told = all.flatMap(({ formVersion }) => formVersion ?? []);
  return [...new Set(told)].filter((version) => version !== current).sort();
}

/** The newest thing written in another version: a draft before what was handed in. */
function newestOlder(
  { initial, remote, local, since, round }: Opening,
  current: string,
): Told | undefined {
  const drafts = remote.revision > 0 ? [remote, ...remote.earlier] : remote.earlier;
  const written: Told[] = [
    ...(local?.copy && local.copy.round === round ? [local.copy] : []),
    ...drafts.filter(({ savedAt }) => savedAt > since).sort((a, b) => b.savedAt - a.savedAt),
    initial,
  ];
  return written.find(({ formVersion }) => formVersion && formVersion !== current);
}

/** Puts everything that was written in another version into the one in force. */
export function carryOpening(opening: Opening, current: string, carry: Carry): CarriedOpening {
  const carriedOf = ({ formVersion, body }: Told): Carried | null =>
    formVersion && formVersion !== current ? carry(formVersion, body as FormBody) : null;
  const into = <One extends Told>(one: One): One => {
    const carried = carriedOf(one);
    return carried ? { ...one, body: carried.body } : one;
  };
  const { initial, remote, local } = opening;
  const newest = newestOlder(opening, current);
  return {
    opening: {
      ...opening,
      initial: into(initial),
      remote: { ...into(remote), earlier: remote.earlier.map(into) },
      local: local && { copy: local.copy && into(local.copy), aside: local.aside.map(into) },
    },
    carried: newest ? carriedOf(newest) : null,
  };
}
