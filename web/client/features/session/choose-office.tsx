import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionBody } from '../../../contract/session';
import { sessionQuery } from '../../api/get-session';
import { actFor } from '../../api/office';
import { officesOf } from './offices';
import { SessionFrame } from './session-frame';

/** For people with posts in several offices: which one to act for. */
export function ChooseOffice({ session }: { session: SessionBody }) {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const choose = (office: string) => {
    actFor(office);
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  return (
    <SessionFrame title={t('chooseOffice')}>
      <ul className="session-offices">
        {officesOf(session).map(({ id, name }) => (
          <li key={id}>
            <Button block onClick={() => choose(id)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </SessionFrame>
  );
}
