import { useTranslation } from 'react-i18next';
import type { CampaignFile, Step } from '../../../../domain/campaign-file';
import { useCampaignWords } from '../../ui/campaign-words';
import { TextBox } from './text-box';

function useOwedBy(file: CampaignFile): (step: Step) => string {
  const { t } = useTranslation('campaigns');
  return ({ id, kind }) =>
    file.matrix
      .flatMap(({ for: row, owes }) => {
        const handling = owes[id] ?? 'none';
        if (handling === 'none') return [];
        const name = t(`unitClass.${row}`);
        return [
          kind === 'receipt'
            ? name
            : t('words.handled', { name, handling: t(`handling.${handling}`) }),
        ];
      })
      .join(t('words.comma'));
}

/** What is owed by whom and when, and what happens when it does not come. */
export function CampaignSteps({ file }: { file: CampaignFile }) {
  const { t } = useTranslation('campaigns');
  const words = useCampaignWords(file);
  const owedBy = useOwedBy(file);
  return (
    <>
      {file.steps.length > 0 && (
        <TextBox title={t('view.steps')}>
          <dl className="campaign-steps">
            {file.steps.map((step) => (
              <div key={step.id}>
                <dt>
                  <strong>{step.title}</strong> <span className="soft">{words.due(step.due)}</span>
                </dt>
                <dd>{owedBy(step) || t('view.nobody')}</dd>
              </div>
            ))}
          </dl>
        </TextBox>
      )}
      {file.ladder.length > 0 && (
        <TextBox title={t('view.ladder')}>
          <ol className="campaign-steps">
            {file.ladder.map((rung) => (
              <li key={rung.no}>
                {rung.no}. {words.rung(rung)}
                {rung.hours && t('words.rung.inHours')}
              </li>
            ))}
          </ol>
        </TextBox>
      )}
    </>
  );
}
