import type { FormSchema } from '../form';
import { keysOf } from '../formula/formula-names';
import { isRatio } from '../formula/ratio';
import { fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import { designFault, type DesignFault } from './design-fault';

/** Ratios that are to be added up over units: what comes out means nothing (decision 0022). */
export function rollupFaults(schema: FormSchema): DesignFault[] {
  return groupFaults([schema], '');
}

function groupFaults(schemas: readonly FormSchema[], pointer: string): DesignFault[] {
  const parts = schemas.flatMap(withBranches);
  return keysOf(parts).flatMap((key) => {
    const found = fieldSchemas(parts, key);
    const title = found.find((one) => one.title !== undefined)?.title ?? key;
    const at = { pointer: `${pointer}/${key}`, title };
    const isSummed = found.some((one) => one['x-rollup'] === 'sum');
    const rows = itemSchemas(found.flatMap(withBranches));
    return [
      ...(isSummed && isRatio(parts, key) ? [designFault('rollupOfRatio', at)] : []),
      ...groupFaults(found, at.pointer),
      ...(rows.length > 0 ? groupFaults(rows, `${at.pointer}/*`) : []),
    ];
  });
}
