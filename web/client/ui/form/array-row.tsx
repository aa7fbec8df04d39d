import { Button } from 'antd';
import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
} from '@ant-design/icons';
import type { ArrayFieldItemTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';

/** One row of a table, with what may be done to it. */
export function ArrayRow({ children, index, buttonsProps }: ArrayFieldItemTemplateProps) {
  const { t } = useTranslation('form');
  const no = index + 1;
  const { hasMoveUp, hasMoveDown, hasCopy, onMoveUpItem, onMoveDownItem } = buttonsProps;
  const { onCopyItem, onRemoveItem } = buttonsProps;
  const isDisabled = buttonsProps.disabled === true || buttonsProps.readonly === true;
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
            disabled={isDisabled || !hasMoveUp}
            onClick={onMoveUpItem}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined />}
            aria-label={t('moveDown', { no })}
            disabled={isDisabled || !hasMoveDown}
            onClick={onMoveDownItem}
          />
          {hasCopy && (
            <Button
              type="text"
              size="small"
              icon={<CopyOutlined />}
              aria-label={t('copyRow', { no })}
              disabled={isDisabled}
              onClick={onCopyItem}
            />
          )}
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('removeRow', { no })}
            disabled={isDisabled}
            onClick={onRemoveItem}
          />
        </span>
      </div>
      {children}
    </li>
  );
}
