import { useEditing } from './editing';
import { isInside } from '../../ui/editor-steps';

/** Sentences of what is wrong at a path of the file or inside it. */
export function useFieldFaults(path: string): string[] {
  const { faults } = useEditing();
  return faults.filter((fault) => isInside(fault.path, path)).map(({ message }) => message);
}
