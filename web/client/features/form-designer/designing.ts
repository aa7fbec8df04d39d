import { createContext, useContext } from 'react';
import type { FormTree } from '../../../../domain/form-design/form-tree';
import type { FieldPath } from '../../../../domain/form-design/tree-edits';

/** What every part of the designer works on. */
export interface Designing {
  tree: FormTree;
  edit: (change: (tree: FormTree) => FormTree) => void;
  /** Null: the form itself. */
  selected: FieldPath | null;
  select: (path: FieldPath | null) => void;
}

export const DesigningContext = createContext<Designing | null>(null);

/** @throws Error outside the designer */
export function useDesigning(): Designing {
  const designing = useContext(DesigningContext);
  if (!designing) throw new Error('only inside the form designer');
  return designing;
}

/** Two paths to the same field. */
export function isSamePath(a: FieldPath | null, b: FieldPath): boolean {
  return a !== null && a.length === b.length && a.every((step, n) => step === b[n]);
}
