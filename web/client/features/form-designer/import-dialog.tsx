import { useState } from 'react';
import { Alert, Button, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldsFromHeader } from '../../../../domain/form-design/fields-from-header';
import type { FormTree } from '../../../../domain/form-design/form-tree';
import { fromSchema } from '../../../../domain/form-design/from-schema';
import { readDesign } from '../../../../domain/form-design/read-design';
import { toSchema } from '../../../../domain/form-design/to-schema';
import { groupAt, insertField } from '../../../../domain/form-design/tree-edits';
import { Dialog } from '../../ui/dialog';
import { useDesigning } from './designing';

const WAYS = ['header', 'schema'] as const;
type Way = (typeof WAYS)[number];

/** A form from a text in JSON; null for anything else. */
function treeFromJson(text: string): FormTree | null {
  const design = readDesign(text);
  return design && fromSchema(design);
}

function withHeader(tree: FormTree, text: string): FormTree {
  return fieldsFromHeader(text).reduce((now, node) => {
    const at = groupAt(now, [])?.fields.length ?? 0;
    return insertField(now, [], { node, at });
  }, tree);
}

/** What the head row would add, before it is added: each field with its kind. */
function HeaderFields({ text }: { text: string }) {
  const { t } = useTranslation('formDesigner');
  const fields = fieldsFromHeader(text);
  return (
    <div role="status" className="import-fields">
      {fields.length > 0 && (
        <>
          <p>{t('import.adds', { count: fields.length })}</p>
          <ul>
            {fields.map(({ title, kind }) => (
              <li key={title}>
                {title} <span className="mark mark-plain">{t(`kind.${kind}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
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
      <p className="soft import-hint">{t(`import.${way}Hint`)}</p>
      <Input.TextArea
        rows={way === 'header' ? 4 : 14}
        value={text}
        aria-label={t(`import.${way}`)}
        onChange={({ target }) => setTexts({ ...texts, [way]: target.value })}
      />
      {way === 'header' && <HeaderFields text={text} />}
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
