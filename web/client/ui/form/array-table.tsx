import { Button } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { buttonId, errorId, getUiOptions, type ArrayFieldTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { ArrayRows } from './array-rows';
import { ArrayTotals } from './array-totals';

/** A table of rows: numbered, each with its fields beside each other. */
export function ArrayTable(props: ArrayFieldTemplateProps) {
  const { t } = useTranslation('form');
  const { items, title, canAdd, onAddClick, fieldPathId, rawErrors } = props;
  const { addButtonText, totals } = getUiOptions(props.uiSchema);
  return (
    <fieldset className="array-table" id={fieldPathId.$id}>
      <legend className="form-section">
        {title}
        <span className="soft"> {t('rows', { count: items.length })}</span>
      </legend>
      {items.length > 0 && <ArrayRows id={fieldPathId.$id} items={items} />}
      {totals === true && (
        <ArrayTotals schema={props.schema} ui={props.uiSchema} rows={props.formData as unknown} />
      )}
      {rawErrors && rawErrors.length > 0 && (
        <p className="field-error" id={errorId(fieldPathId)}>
          {rawErrors.join(' ')}
        </p>
      )}
      {canAdd && (
        <Button
          id={buttonId(fieldPathId, 'add')}
          type="dashed"
          block
          icon={<PlusOutlined aria-hidden />}
          onClick={onAddClick}
        >
          {typeof addButtonText === 'string' ? addButtonText : t('addRow')}
        </Button>
      )}
    </fieldset>
  );
}
