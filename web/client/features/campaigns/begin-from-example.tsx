import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Example, examplesQuery } from '../../api/get-examples';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { PatternCard } from './pattern-card';
import { useBegin } from './use-begin';

/** Examples whose point has been put into words. */
const DESCRIBED = ['gs-2022-57', 'gs-2022-18', 'qh-2020-53', 'qh-2022-27', 'gy-2022-142'] as const;

function describedId({ file }: Example) {
  return DESCRIBED.find((id) => id === file.id);
}

/** The gallery of examples. */
export function BeginFromExample() {
  const { t } = useTranslation('campaigns');
  const { data, error, refetch } = useQuery(examplesQuery);
  const { begin, isReady } = useBegin();
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || !isReady) return <Loading />;
  return (
    <>
      <p className="soft begin-lead">{t('begin.cleared')}</p>
      {begin.isError && <Failure error={begin.error} />}
      <ul className="begin-list">
        {data.map((example) => {
          const id = describedId(example);
          return (
            <PatternCard
              key={example.name}
              file={example.file}
              shows={id && t(`shows.${id}`)}
              isBusy={begin.isPending && begin.variables.source === example.file}
              onUse={begin.mutate}
            />
          );
        })}
      </ul>
    </>
  );
}
