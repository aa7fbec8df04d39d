import { Button } from 'antd';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import type { ArrayFieldItemTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';

/** One row of a table, with what may be done to it. */
export function ArrayRow({ children, index, buttonsProps }: ArrayFieldItemTemplateProps) {
  const { t } = useTranslation('form');
  const no = index + 1;
  const { hasMoveUp, hasMoveDown, onMoveUpItem, onMoveDownItem, onRemoveItem } = buttonsProps;
  return (
    <li className="array-row">
      <div className="array-head">
        <span>{t('row', { no })}</span>
        <span>
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined />}
            aria-label={t('moveUp', { no })}
            disabled={!hasMoveUp}
            onClick={onMoveUpItem}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined />}
            aria-label={t('moveDown', { no })}
            disabled={!hasMoveDown}
            onClick={onMoveDownItem}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('removeRow', { no })}
            onClick={onRemoveItem}
          />
        </span>
      </div>
      {children}
    </li>
  );
}
