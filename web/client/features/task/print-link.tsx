import { PrinterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';

/** Leads to the whole task laid out for paper. */
export function PrintLink({ task: { campaign, office, unit } }: { task: TaskView }) {
  const { t } = useTranslation('notice');
  return (
    <Link
      className="print-link"
      to="/tasks/$campaign/$office/$unit/print"
      params={{ campaign, office, unit }}
    >
      <PrinterOutlined aria-hidden /> {t('print.open')}
    </Link>
  );
}
