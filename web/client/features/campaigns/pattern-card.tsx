import { useId, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { dayOf } from '../../../../domain/shanghai-time';
import { useNow } from '../../ui/use-now';
import { firstYear } from './shift-years';
import type { Pattern } from './use-begin';
import { YearChoice } from './year-choice';

interface PatternCardProps {
  file: CampaignFile;
  shows?: string;
  isBusy: boolean;
  onUse: (pattern: Pattern) => void;
}

function Facts({ file }: { file: CampaignFile }) {
  const { t } = useTranslation('campaigns');
  const facts = [
    file.notice.number,
    t('begin.items', { count: file.items.length }),
    file.phases.length > 0 ? t('begin.phases', { count: file.phases.length }) : '',
    t('begin.steps', { count: file.steps.length }),
    t('begin.rungs', { count: file.ladder.length }),
  ];
  return <p className="soft begin-facts">{facts.filter((word) => word !== '').join(' · ')}</p>;
}

/** A campaign that a new one may be begun with. */
export function PatternCard({ file, shows, isBusy, onUse }: PatternCardProps) {
  const { t } = useTranslation('campaigns');
  const id = useId();
  const thisYear = Number(dayOf(useNow()).slice(0, 4));
  const year = firstYear(file);
  const [years, setYears] = useState(year !== null && year < thisYear ? thisYear - year : 0);
  const title = file.notice.title;
  return (
    <li className="card begin-one">
      <div>
        <h3>{title}</h3>
        {shows !== undefined && <p>{shows}</p>}
        <Facts file={file} />
        {year !== null && (
          <YearChoice id={id} year={year} thisYear={thisYear} years={years} onChange={setYears} />
        )}
      </div>
      <Button
        loading={isBusy}
        aria-label={t('begin.useOf', { title })}
        onClick={() => onUse({ source: file, years })}
      >
        {t('begin.use')}
      </Button>
    </li>
  );
}
