import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SharingDone, SharingView } from '../../contract/sharing';
import type { DraftRef } from '../api/get-draft';
import { sharingQuery } from '../api/get-sharing';
import { useHandInAlso } from '../api/hand-in-also';
import { Failure } from './failure';
import { useNoticeName } from './use-notice-name';

type Shared = NonNullable<SharingView['shared']>;

/** Why the other one is not there yet, after it was tried once more. */
function Outcome({ also }: { also: SharingDone['also'] | undefined }) {
  const { t } = useTranslation('linked');
  if (!also || also.status === 'done') return null;
  return <p>{also.message ?? t('shared.pending')}</p>;
}

interface WaitingProps {
  about: DraftRef;
  name: string;
  mayFinish: boolean;
}

/** The other one is not handed in: said as it is, with what can be done. */
function Waiting({ about, name, mayFinish }: WaitingProps) {
  const { t } = useTranslation('linked');
  const again = useHandInAlso(about);
  return (
    <Alert
      className="shared-note"
      type="warning"
      showIcon
      role="status"
      title={t('shared.waiting', { name })}
      description={
        mayFinish && (
          <>
            <p>{t('shared.how')}</p>
            <Outcome also={again.data} />
            {again.isError && <Failure error={again.error} />}
            <Button size="small" loading={again.isPending} onClick={() => again.mutate()}>
              {t('shared.again')}
            </Button>
          </>
        )
      }
    />
  );
}

function useNameOf(): (shared: Shared) => string {
  const { t } = useTranslation('linked');
  const nameOf = useNoticeName();
  return (shared) =>
    shared.isReadable
      ? t('shared.of', { notice: nameOf(shared), duty: shared.dutyTitle })
      : t('shared.unread');
}

/** Beside what was handed in: which other notice it serves, and whether it is there. */
export function SharedNote({ about }: { about: DraftRef }) {
  const { t } = useTranslation('linked');
  const { data } = useQuery(sharingQuery(about));
  const nameOf = useNameOf();
  const shared = data?.shared;
  if (!shared) return null;
  const name = nameOf(shared);
  if (!shared.isDone) return <Waiting about={about} name={name} mayFinish={shared.mayFinish} />;
  const { campaign, office, duty } = shared;
  return (
    <p className="soft shared-note">
      {t(shared.isCopy ? 'shared.copy' : 'shared.first')}
      {shared.isReadable ? (
        <Link
          to="/tasks/$campaign/$office/$unit"
          params={{ campaign, office, unit: about.unit }}
          search={{ duty }}
        >
          {name}
        </Link>
      ) : (
        name
      )}
      {t('shared.each')}
    </p>
  );
}
