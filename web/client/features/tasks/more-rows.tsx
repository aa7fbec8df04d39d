import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface MoreRowsProps {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Leads to the next page of a list; nothing at its end. */
export function MoreRows({ hasNextPage, isFetchingNextPage, fetchNextPage }: MoreRowsProps) {
  const { t } = useTranslation('tasks');
  if (!hasNextPage) return null;
  return (
    <div className="task-list-more">
      <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
        {t('more')}
      </Button>
    </div>
  );
}
