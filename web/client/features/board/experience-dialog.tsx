import { useState } from 'react';
import { Button, Checkbox } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IssuanceRef } from '../../../../domain/stream-name';
import type { ExperienceList } from '../../../contract/experiences';
import { experiencesQuery, useChooseExperiences } from '../../api/experiences';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import './experience-dialog.css';

interface ChoosingProps {
  of: IssuanceRef;
  list: ExperienceList;
  onClose: () => void;
}

function Choosing({ of, list, onClose }: ChoosingProps) {
  const { t } = useTranslation('documents');
  const [chosen, setChosen] = useState(() =>
    list.rows.filter((row) => row.chosen).map(({ submission }) => submission),
  );
  const choose = useChooseExperiences(of);
  const toggle = (submission: string, isOn: boolean) =>
    setChosen([...chosen.filter((one) => one !== submission), ...(isOn ? [submission] : [])]);
  const keep = () => choose.mutate({ chosen, revision: list.revision }, { onSuccess: onClose });
  if (list.rows.length === 0) return <p>{t('experience.none')}</p>;
  return (
    <>
      <p className="soft">{t('experience.effect', { count: chosen.length })}</p>
      <ul className="experiences">
        {list.rows.map(({ submission, unit, title, text }) => (
          <li key={submission}>
            <Checkbox
              checked={chosen.includes(submission)}
              onChange={({ target }) => toggle(submission, target.checked)}
            >
              {[unit, title].filter(Boolean).join(t('experience.colon'))}
            </Checkbox>
            <p className="soft">{text}</p>
          </li>
        ))}
      </ul>
      {choose.error && <Failure error={choose.error} />}
      <div className="dialog-buttons">
        <Button type="primary" loading={choose.isPending} onClick={keep}>
          {t('experience.keep')}
        </Button>
      </div>
    </>
  );
}

/** Chooses which experience goes into the final summary. */
export function ExperienceDialog({ of, onClose }: Omit<ChoosingProps, 'list'>) {
  const { t } = useTranslation('documents');
  const { data, error, refetch } = useQuery(experiencesQuery(of));
  return (
    <Dialog title={t('experience.title')} isWide onClose={onClose}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Choosing key={data.revision} of={of} list={data} onClose={onClose} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('experience.close')}</Button>
      </div>
    </Dialog>
  );
}
