import { useTranslation } from 'react-i18next';
import type { CampaignFile, UnitRef } from '../../../../domain/campaign-file';
import { useCampaignWords } from '../../ui/campaign-words';
import { TextBox } from './text-box';

interface CampaignItemsProps {
  file: CampaignFile;
  nameOf: (words: string) => string;
}

/** The numbered work items: what, when, who. */
export function CampaignItems({ file, nameOf }: CampaignItemsProps) {
  const { t } = useTranslation('campaigns');
  const words = useCampaignWords(file);
  const names = (refs: readonly UnitRef[]) =>
    refs.map((ref) => words.ref(ref, nameOf)).join(t('words.comma'));
  if (file.items.length === 0) return null;
  return (
    <TextBox title={t('view.items')}>
      <ol className="campaign-items">
        {file.items.map((item) => {
          const who = [
            [t('view.leads'), names(item.leads)],
            [t('view.cooperating'), names(item.cooperating)],
            [t('view.partners'), item.partners.join(t('words.comma'))],
            [
              t('view.quotas'),
              item.quotas
                .map(({ name, count, measure }) => `${name} ${count} ${measure}`)
                .join(t('words.comma')),
            ],
          ].filter(([, value]) => value !== '');
          return (
            <li key={item.no}>
              <h3>
                {item.no}. {item.title}
                <span className="soft">{words.window(item.window)}</span>
              </h3>
              <p>{item.text}</p>
              {who.length > 0 && (
                <dl>
                  {who.map(([name, value]) => (
                    <div key={name}>
                      <dt className="soft">{name}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          );
        })}
      </ol>
    </TextBox>
  );
}
