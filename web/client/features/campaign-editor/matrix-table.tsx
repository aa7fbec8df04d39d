import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  HANDLINGS,
  type Handling,
  type MatrixRow,
  type Step,
} from '../../../../domain/campaign-file';
import { collectParts } from '../../../../domain/enrol-participants';
import { member } from '../../../../domain/shape';
import { UNIT_CLASSES } from '../../../../domain/unit';
import { useEditing } from './editing';
import { withOwed } from './edits';
import { useFieldFaults } from './use-field-faults';

/** A receipt is signed for or it is not: nobody reviews it. */
function choicesFor({ kind }: Step, chosen: Handling): Handling[] {
  if (kind !== 'receipt') return [...HANDLINGS];
  return [...new Set<Handling>(['none', 'file', chosen])];
}

function Cell({ row, step }: { row: MatrixRow['for']; step: Step }) {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const { file, edit } = useEditing();
  const at = file.matrix.findIndex((one) => one.for === row);
  const owes = file.matrix[at]?.owes ?? {};
  const chosen = (Object.hasOwn(owes, step.id) ? owes[step.id] : undefined) ?? 'none';
  const path = member(`matrix[${at}].owes`, step.id);
  const faults = useFieldFaults(path);
  const wordFor = (handling: Handling) =>
    step.kind === 'receipt' && handling === 'file'
      ? words('kind.receipt')
      : words(`handling.${handling}`);
  return (
    <td data-path={path} className={`matrix-${chosen}`}>
      <select
        className="plain-select"
        aria-label={t('matrix.cell', { unitClass: words(`unitClass.${row}`), step: step.title })}
        aria-invalid={faults.length > 0}
        value={chosen}
        onChange={({ target: { value } }) =>
          edit(withOwed(row, step.id, HANDLINGS.find((one) => one === value) ?? chosen))
        }
      >
        {choicesFor(step, chosen).map((handling) => (
          <option key={handling} value={handling}>
            {wordFor(handling)}
          </option>
        ))}
      </select>
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
    </td>
  );
}

/** Classes that take part as things stand, and those that the file speaks of. */
function useRows() {
  const { file, units } = useEditing();
  return useMemo(() => {
    const counts = new Map<MatrixRow['for'], number>();
    for (const { unit, addressed } of collectParts(file, units)) {
      const row = addressed ? unit.unitClass : 'assigned';
      counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    for (const row of file.matrix) if (!counts.has(row.for)) counts.set(row.for, 0);
    return ([...UNIT_CLASSES, 'assigned'] as const).flatMap((row) => {
      const count = counts.get(row);
      return count === undefined ? [] : [{ row, count }];
    });
  }, [file, units]);
}

/** Who owes what: classes of units by steps. */
export function MatrixTable() {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const { file } = useEditing();
  const rows = useRows();
  if (rows.length === 0) return <p className="soft">{t('matrix.empty')}</p>;
  return (
    <div className="matrix-frame" tabIndex={0} role="region" aria-label={t('matrix.title')}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('matrix.who')}</th>
            {file.steps.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, count }) => (
            <tr key={row}>
              <th scope="row">
                {words(`unitClass.${row}`)}
                <span className="soft">{words('participants', { count })}</span>
              </th>
              {file.steps.map((step) => (
                <Cell key={step.id} row={row} step={step} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
