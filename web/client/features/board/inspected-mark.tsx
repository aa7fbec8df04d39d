import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../domain/inspection';
import type { SheetRow } from '../../../contract/board';
import type { Tone } from '../../ui/pressure';

const TONES = { yes: 'green', partly: 'amber', no: 'red' } as const satisfies Record<Finding, Tone>;

/** What inspections of a unit found, in words: what is lacking, or that nothing is. */
export function InspectedMark({ row: { inspected } }: { row: SheetRow }) {
  const { t } = useTranslation('inspection');
  if (!inspected) return null;
  const told = inspected.map(({ point, finding }) =>
    t('found', { point, finding: t(`findings.${finding}`) }),
  );
  const lacks = inspected.filter(({ finding }) => finding !== 'yes');
  const worst = lacks.find(({ finding }) => finding === 'no') ?? lacks[0];
  return (
    <span className={`mark mark-${TONES[worst?.finding ?? 'yes']}`} title={told.join(' · ')}>
      {worst
        ? t('found', { point: worst.point, finding: t(`findings.${worst.finding}`) })
        : t('all')}
      {lacks.length > 1 && ` ${t('more', { count: lacks.length - 1 })}`}
    </span>
  );
}
