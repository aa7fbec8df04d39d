import { useTranslation } from 'react-i18next';
import type { CampaignPreview } from '../../../contract/campaigns';
import { UNIT_CLASSES } from '../../../../domain/unit';
import { useDates } from '../../ui/use-dates';
import { useNow } from '../../ui/use-now';
import { useEditing } from './editing';

function ByClass({ participants }: Pick<CampaignPreview, 'participants'>) {
  const { t } = useTranslation('campaigns');
  return UNIT_CLASSES.map((unitClass) => {
    const count = participants.filter((one) => one.unitClass === unitClass).length;
    if (count === 0) return null;
    return (
      <div key={unitClass}>
        <dt>{t(`unitClass.${unitClass}`)}</dt>
        <dd>{t('participants', { count })}</dd>
      </div>
    );
  });
}

function BySteps({ counts }: Pick<CampaignPreview, 'counts'>) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  return file.steps.map(({ id, title }) => (
    <div key={id}>
      <dt>{title}</dt>
      <dd>{t('issue.pieces', { count: counts.dutiesByStep[id] ?? 0 })}</dd>
    </div>
  ));
}

function When({ preview }: { preview: CampaignPreview }) {
  const { t } = useTranslation('editor');
  const dates = useDates();
  const now = useNow();
  const { firstDueAt, lastDueAt, undated } = preview.counts;
  const past = preview.participants
    .flatMap(({ duties }) => duties)
    .filter(({ dueAt }) => dueAt !== null && dueAt <= now).length;
  return (
    <>
      {firstDueAt !== null && lastDueAt !== null && (
        <p>{t('issue.dates', { first: dates.due(firstDueAt), last: dates.due(lastDueAt) })}</p>
      )}
      {undated > 0 && <p>{t('issue.undated', { count: undated })}</p>}
      {past > 0 && (
        <p className="edit-fault" role="alert">
          {t('issue.past', { count: past })}
        </p>
      )}
    </>
  );
}

/** What issuing comes to, in numbers. */
export function PreviewNumbers({ preview }: { preview: CampaignPreview }) {
  const { t } = useTranslation('editor');
  const { participants, duties } = preview.counts;
  return (
    <div className="preview">
      <p className="preview-total">{t('issue.total', { participants, duties })}</p>
      <When preview={preview} />
      <div className="preview-columns">
        <div>
          <h3>{t('issue.byClass')}</h3>
          <dl>
            <ByClass participants={preview.participants} />
          </dl>
        </div>
        <div>
          <h3>{t('issue.byStep')}</h3>
          <dl>
            <BySteps counts={preview.counts} />
          </dl>
        </div>
      </div>
    </div>
  );
}
