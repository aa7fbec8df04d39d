import { useState } from 'react';
import { Alert, Button, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormUi } from '../../../../domain/form';
import { isWithin, measure } from '../../../../domain/form-design/design-limits';
import { fieldsFromHeader } from '../../../../domain/form-design/fields-from-header';
import type { FormTree } from '../../../../domain/form-design/form-tree';
import { fromSchema } from '../../../../domain/form-design/from-schema';
import { shapeFaults } from '../../../../domain/form-design/shape-faults';
import { toSchema } from '../../../../domain/form-design/to-schema';
import { groupAt, insertField } from '../../../../domain/form-design/tree-edits';
import { Dialog } from '../../ui/dialog';
import { useDesigning } from './designing';

const WAYS = ['header', 'schema'] as const;
type Way = (typeof WAYS)[number];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A form from a text in JSON: a schema, or `{schema, ui}`; null for anything else. */
function treeFromJson(text: string): FormTree | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || !isWithin(measure(value))) return null;
    const schema = isObject(value['schema']) ? value['schema'] : value;
    const ui = isObject(value['ui']) ? value['ui'] : {};
    // Keywords it does not know the designer keeps; those it knows it must be able to read.
    const unreadable = shapeFaults(schema).some(
      ({ code }) => code === 'keywordMalformed' || code === 'keyReserved',
    );
    if (schema['type'] !== 'object' || unreadable) return null;
    return fromSchema({ schema: schema, ui: ui as FormUi });
  } catch {
    return null;
  }
}

function withHeader(tree: FormTree, text: string): FormTree {
  return fieldsFromHeader(text).reduce((now, node) => {
    const at = groupAt(now, [])?.fields.length ?? 0;
    return insertField(now, [], { node, at });
  }, tree);
}

/** Fields from the head row of a sheet, or a whole form as JSON Schema, to take in or to take out. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('formDesigner');
  const { tree, edit, select } = useDesigning();
  const [way, setWay] = useState<Way>('header');
  const [texts, setTexts] = useState<Record<Way, string>>(() => ({
    header: '',
    schema: JSON.stringify(toSchema(tree), null, 2),
  }));
  const [isRefused, setRefused] = useState(false);
  const text = texts[way];
  const take = () => {
    const read = way === 'schema' ? treeFromJson(text) : null;
    setRefused(way === 'schema' && !read);
    if (way === 'schema' && !read) return;
    edit((now) => read ?? withHeader(now, text));
    select(null);
    onClose();
  };
  return (
    <Dialog title={t('import.title')} isWide onClose={onClose}>
      <Segmented<Way>
        options={WAYS.map((value) => ({ value, label: t(`import.${value}`) }))}
        value={way}
        onChange={setWay}
      />
      <p className="soft">{t(`import.${way}Hint`)}</p>
      <Input.TextArea
        rows={way === 'header' ? 4 : 14}
        value={text}
        aria-label={t(`import.${way}`)}
        onChange={({ target }) => setTexts({ ...texts, [way]: target.value })}
      />
      {isRefused && <Alert type="error" role="alert" title={t('import.refused')} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" disabled={text.trim() === ''} onClick={take}>
          {t('import.do')}
        </Button>
      </div>
    </Dialog>
  );
}
