import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AmendedUnitView, AmendmentPreview } from '../../../../contract/amendments';
import { useDates } from '../../../ui/use-dates';
import { draftsFirst } from './drafts-first';

const FIRST_ROWS = 10;

type Reformed = AmendedUnitView['reformed'][number];

/** Another version of a form, and what becomes of a draft: its fields by name, never its content. */
function useReformedWords(): (reformed: Reformed) => string {
  const { t } = useTranslation('amendment');
  return ({ title, waits, draft }) => {
    const words = t(waits ? 'unitEffect.reformed' : 'unitEffect.reformedLater', { title });
    if (!draft) return words;
    const { misfits } = draft;
    const fields = misfits.map((field) => t('fieldName', { field })).join(t('comma'));
    return (
      words + t(misfits.length > 0 ? 'unitEffect.draftMisfits' : 'unitEffect.draftFits', { fields })
    );
  };
}

function useUnitWords(): (unit: AmendedUnitView) => string {
  const { t } = useTranslation('amendment');
  const { t: words } = useTranslation('campaigns');
  const dates = useDates();
  const reformedWords = useReformedWords();
  const day = (at: number | null) => (at === null ? t('undated') : dates.due(at));
  return ({ joins, leaves, signs, added, dropped, moved, own, chased, ...more }) => {
    const { mergedInto, ends, rerouted, reformed, unitClass } = more;
    return [
      ...(joins ? [t('unitEffect.joins')] : []),
      ...(leaves && mergedInto === null ? [t('unitEffect.leaves')] : []),
      ...(mergedInto === null ? [] : [t('unitEffect.merged', { into: mergedInto, count: ends })]),
      ...(unitClass === null
        ? []
        : [t('unitEffect.reclassed', { as: words(`unitClass.${unitClass}`) })]),
      ...rerouted.map(({ title, keeps }) =>
        t(`unitEffect.rerouted.${keeps ?? 'later'}`, { title }),
      ),
      ...reformed.map((one) => reformedWords(one)),
      ...moved.map(({ title, from, to }) =>
        t('unitEffect.moved', { title, from: day(from), to: day(to) }),
      ),
      ...added.map((title) => t('unitEffect.added', { title })),
      ...dropped.map((title) => t('unitEffect.dropped', { title })),
      ...own.map((title) => t('unitEffect.own', { title })),
      ...chased.map(({ missed, ...one }) =>
        t(missed > 0 ? 'unitEffect.chasedMissed' : 'unitEffect.chased', { ...one, missed }),
      ),
      ...(signs ? [t('unitEffect.signs')] : []),
    ].join(t('semicolon'));
  };
}

type PartCounts = Pick<
  AmendmentPreview['counts'],
  'chased' | 'merged' | 'rerouted' | 'reclassed' | 'reformed' | 'drafts'
>;

function usePartWords(): (counts: PartCounts) => string[] {
  const { t } = useTranslation('amendment');
  return ({ chased, merged, rerouted, reclassed, reformed, drafts }) => [
    ...(reformed.duties > 0 ? [t('count.reformed', { ...reformed, count: reformed.units })] : []),
    ...(reformed.onTheWay > 0 ? [t('count.reformedLater', { count: reformed.onTheWay })] : []),
    ...(drafts.saved > 0 ? [t('count.drafts', { ...drafts, count: drafts.saved })] : []),
    ...(reclassed > 0 ? [t('count.reclassed', { count: reclassed })] : []),
    ...(merged.units > 0 ? [t('count.merged', { ...merged, count: merged.units })] : []),
    ...(rerouted.duties > 0 ? [t('count.rerouted', { ...rerouted, count: rerouted.duties })] : []),
    ...(chased.duties > 0 ? [t('count.chased', { ...chased, count: chased.duties })] : []),
  ];
}

function useCountWords(): (counts: AmendmentPreview['counts']) => string[] {
  const { t } = useTranslation('amendment');
  const partWords = usePartWords();
  return ({
    units,
    joins,
    leaves,
    added,
    dropped,
    revived,
    moved,
    own,
    overdue,
    signs,
    ...more
  }) => [
    t('count.units', { count: units }),
    ...moved.map(({ workdays, units: count }) => {
      if (workdays === null) return t('count.redated', { count });
      const days = Math.abs(workdays);
      return t(workdays < 0 ? 'count.earlier' : 'count.later', { count, days });
    }),
    ...(joins > 0 ? [t('count.joins', { count: joins })] : []),
    ...(leaves > 0 ? [t('count.leaves', { count: leaves })] : []),
    ...(added + revived > 0 ? [t('count.added', { count: added + revived })] : []),
    ...(dropped > 0 ? [t('count.dropped', { count: dropped })] : []),
    ...(own > 0 ? [t('count.own', { count: own })] : []),
    ...partWords(more),
    ...(overdue > 0 ? [t('count.overdue', { count: overdue })] : []),
    ...(signs > 0 ? [t('count.signs', { count: signs })] : []),
  ];
}

/** What a supplementary notice would come to: the numbers, then unit by unit. */
export function AmendmentEffect({ preview }: { preview: AmendmentPreview }) {
  const { t } = useTranslation('amendment');
  const countWords = useCountWords();
  const unitWords = useUnitWords();
  const [isWhole, setWhole] = useState(false);
  const { counts } = preview;
  const units = draftsFirst(preview.units);
  const shown = isWhole ? units : units.slice(0, FIRST_ROWS);
  return (
    <section aria-labelledby="amend-effect" className="amend-effect" role="status">
      <h3 id="amend-effect">{t('effect')}</h3>
      <ul className="amend-counts">
        {countWords(counts).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <table className="amend-units" aria-label={t('byUnit')}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('whatChanges')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <tr key={unit.unit}>
              <th scope="row">{unit.name}</th>
              <td>{unitWords(unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < units.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {t('showAll', { count: units.length })}
        </Button>
      )}
    </section>
  );
}
