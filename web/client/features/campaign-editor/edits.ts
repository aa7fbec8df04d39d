import type { CampaignFile, Handling, MatrixRow, Notice } from '../../../../domain/campaign-file';

/** A change of the file; everything it does not speak of stays as it is. */
export type Edit = (file: CampaignFile) => CampaignFile;

/** The lists of a campaign that are edited entry by entry. */
export type FileList = 'items' | 'phases' | 'anchors' | 'steps' | 'ladder';
type Entry<List extends FileList> = CampaignFile[List][number];

/** An object with some members replaced; a member set to undefined is left out. */
export function patched<T extends object>(whole: T, patch: Partial<T>): T {
  const entries = Object.entries({ ...whole, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

/** A list with one entry replaced. */
export function replaced<T>(list: readonly T[], at: number, entry: T): T[] {
  return list.map((one, i) => (i === at ? entry : one));
}

/** A list without one entry. */
export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, i) => i !== at);
}

/** A list with one entry moved to another place; a place outside the list changes nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  const rest = without(list, from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

export function withFile(patch: Partial<CampaignFile>): Edit {
  return (file) => patched(file, patch);
}

export function withNotice(patch: Partial<Notice>): Edit {
  return (file) => ({ ...file, notice: patched(file.notice, patch) });
}

/** Rungs are numbered in order of firing; other lists carry numbers and ids of their own. */
function inOrder<List extends FileList>(list: List, entries: Entry<List>[]): Entry<List>[] {
  return list === 'ladder' ? entries.map((one, i) => ({ ...one, no: i + 1 })) : entries;
}

function changed<List extends FileList>(
  file: CampaignFile,
  list: List,
  change: (entries: Entry<List>[]) => Entry<List>[],
): CampaignFile {
  const entries: Entry<List>[] = file[list];
  return { ...file, [list]: inOrder(list, change(entries)) };
}

export function withEntry<List extends FileList>(
  list: List,
  at: number,
  patch: Partial<Entry<List>>,
): Edit {
  return (file) =>
    changed(file, list, (entries) =>
      entries.map((one, i) => (i === at ? patched<Entry<List>>(one, patch) : one)),
    );
}

export function withNewEntry<List extends FileList>(list: List, entry: Entry<List>): Edit {
  return (file) => changed(file, list, (entries) => [...entries, entry]);
}

export function withoutEntry(list: FileList, at: number): Edit {
  return (file) => changed(file, list, (entries) => without(entries, at));
}

export function withEntryMoved(list: FileList, from: number, to: number): Edit {
  return (file) => changed(file, list, (entries) => moved(entries, from, to));
}

/** Takes a step away, with what the matrix and other steps say of it. */
export function withoutStep(at: number): Edit {
  return (file) => {
    const gone = file.steps[at]?.id;
    const steps = without(file.steps, at).map((step) =>
      step.requires?.includes(gone ?? '')
        ? { ...step, requires: step.requires.filter((id) => id !== gone) }
        : step,
    );
    const matrix = file.matrix.map((row) => ({
      ...row,
      owes: Object.fromEntries(Object.entries(row.owes).filter(([step]) => step !== gone)),
    }));
    return { ...file, steps, matrix };
  };
}

/** Takes a phase away, and the reports owed for it. */
export function withoutPhase(at: number): Edit {
  return (file) => {
    const gone = file.phases[at]?.id;
    const steps = file.steps.map((step) =>
      step.phases ? { ...step, phases: step.phases.filter(({ phase }) => phase !== gone) } : step,
    );
    return { ...file, phases: without(file.phases, at), steps };
  };
}

/** Says what a class owes of a step; a step left out of the row is not owed. */
export function withOwed(row: MatrixRow['for'], step: string, handling: Handling): Edit {
  return (file) => {
    const known = file.matrix.some((one) => one.for === row);
    const matrix = known ? file.matrix : [...file.matrix, { for: row, owes: {} }];
    return {
      ...file,
      matrix: matrix.map((one) => {
        if (one.for !== row) return one;
        const { [step]: _, ...rest } = one.owes;
        return { ...one, owes: handling === 'none' ? rest : { ...rest, [step]: handling } };
      }),
    };
  };
}
