import { useTranslation } from 'react-i18next';
import type { LeftOfficeView } from '../../../contract/hand-over';

const NUMBERS = ['open', 'overdue', 'reviews', 'drafts', 'colleagues'] as const;

/** What each office that somebody leaves has on its hands, in numbers. */
export function LeftOffices({ offices }: { offices: readonly LeftOfficeView[] }) {
  const { t } = useTranslation('organisation');
  const tell = (office: LeftOfficeView, name: (typeof NUMBERS)[number]) =>
    name === 'drafts'
      ? t('handing.draftsOf', { drafts: office.drafts, own: office.ownDrafts })
      : office[name];
  return (
    <ul className="left-offices">
      {offices.map((office) => (
        <li key={office.office} className="card left-office">
          <h3>{office.name}</h3>
          <dl>
            {NUMBERS.map((name) => (
              <div key={name}>
                <dt>{t(`handing.${name}`)}</dt>
                <dd className={name === 'overdue' && office.overdue > 0 ? 'is-red' : ''}>
                  {tell(office, name)}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
