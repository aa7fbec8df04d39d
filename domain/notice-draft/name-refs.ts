import type { UnitRef } from '../campaign-file';
import { indexDirectory } from '../directory-index';
import type { Span } from '../notice-import/passage';
import { resolveRef, suggestUnits } from '../resolve-units';
import { classesOf } from './class-words';
import { ask, type Drafting } from './drafting';
import type { AnswerKind } from './question';

/** What the names of a list came to. */
export interface NamedUnits {
  refs: UnitRef[];
  /** Bodies outside the directory, as somebody has said. */
  outside: string[];
}

/** Names, where they stand, and whether one of them may be a body outside the directory. */
export interface NameList {
  names: readonly string[];
  span: Span | null;
  mayBeOutside: boolean;
}

function idsNamed({ basis }: Drafting, names: readonly string[]): string[] {
  const { byName } = indexDirectory(basis.units);
  return [...new Set(names.flatMap((name) => byName.get(name) ?? []).map(({ id }) => id))];
}

/** The unit or class that the words name for certain; null where a person has to say. */
export function certainRef({ basis, issuer }: Drafting, words: string): UnitRef | null {
  const [unit, ...more] = resolveRef({ unit: words }, basis.units, issuer).units;
  if (unit && more.length === 0) return { unit: unit.id };
  const classes = classesOf(words).filter(
    (unitClass) => resolveRef({ unitClass }, basis.units, issuer).units.length > 0,
  );
  const [unitClass, ...others] = classes;
  return unitClass && others.length === 0 ? { unitClass } : null;
}

function askFor(drafting: Drafting, words: string, list: NameList): NamedUnits {
  const { basis, issuer } = drafting;
  const isAmbiguous = resolveRef({ unit: words }, basis.units, issuer).ambiguous.length > 0;
  const outside: AnswerKind[] = list.mayBeOutside ? ['outside'] : [];
  const answer = ask(drafting, {
    code: isAmbiguous ? 'ambiguousUnit' : 'unknownUnit',
    words,
    span: list.span,
    isBlocking: true,
    answers: ['unit', 'unitClass', ...outside, 'leaveOut'],
    units: idsNamed(drafting, isAmbiguous ? [words] : suggestUnits(words, basis.units)),
  });
  if (answer?.kind === 'unit') return { refs: [{ unit: answer.unit }], outside: [] };
  if (answer?.kind === 'unitClass') {
    return { refs: [{ unitClass: answer.unitClass }], outside: [] };
  }
  return { refs: [], outside: answer?.kind === 'outside' ? [words] : [] };
}

const keyOf = (ref: UnitRef): string => ('unit' in ref ? ref.unit : `class ${ref.unitClass}`);

/** References for names, each once; whatever names no unit and no class is asked for. */
export function refsFor(drafting: Drafting, list: NameList): NamedUnits {
  const found = list.names.map((words) => {
    const certain = certainRef(drafting, words);
    return certain ? { refs: [certain], outside: [] } : askFor(drafting, words, list);
  });
  const refs = new Map(found.flatMap((one) => one.refs).map((ref) => [keyOf(ref), ref]));
  return { refs: [...refs.values()], outside: found.flatMap(({ outside }) => outside) };
}
