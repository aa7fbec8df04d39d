import { useMemo } from 'react';
import { SnippetsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { clippedField, namedApart } from '../../../../domain/form-design/field-clip';
import { FIELD_KINDS, type FieldKind } from '../../../../domain/form-design/field-kinds';
import type { FieldNode } from '../../../../domain/form-design/form-tree';
import { newField } from '../../../../domain/form-design/new-field';
import {
  fieldAt,
  freeKey,
  groupAt,
  insertField,
  type FieldPath,
} from '../../../../domain/form-design/tree-edits';
import { type Designing, useDesigning } from './designing';
import { useClip } from './field-clipboard';
import { quotaTable } from './quota-table';

const OFFERED: readonly FieldKind[] = FIELD_KINDS.filter((kind) => kind !== 'foreign');

/** Where something new goes: into the group selected, or below the field selected. */
function placeFor({ tree, selected }: Designing): { path: FieldPath; at: number } {
  const node = selected && fieldAt(tree, selected);
  const path = node?.group ? (selected ?? []) : (selected?.slice(0, -1) ?? []);
  const fields = groupAt(tree, path)?.fields ?? [];
  const place = node?.group ? -1 : fields.findIndex(({ key }) => key === selected?.at(-1));
  return { path, at: place < 0 ? fields.length : place + 1 };
}

/** Adds a field and selects it. */
export function useAddField(): (node: FieldNode) => void {
  const designing = useDesigning();
  return (node) => {
    const { path, at } = placeFor(designing);
    const group = groupAt(designing.tree, path);
    if (!group) return;
    designing.edit((tree) => insertField(tree, path, { node, at }));
    designing.select([...path, freeKey(group, node.kind)]);
  };
}

/** Puts what was copied, here or in another form, where something new would go. */
function PasteButton() {
  const { t } = useTranslation('formDesigner');
  const clip = useClip();
  const node = useMemo(() => clippedField(clip), [clip]);
  const designing = useDesigning();
  const add = useAddField();
  if (!node) return null;
  const paste = () => {
    const group = groupAt(designing.tree, placeFor(designing).path);
    if (group) add(namedApart(node, group, (title) => t('copyOf', { title })));
  };
  return (
    <p role="status">
      <Button block icon={<SnippetsOutlined aria-hidden />} onClick={paste}>
        {t('paste', { title: node.title || t('untitledField') })}
      </Button>
    </p>
  );
}

/** The kinds of fields there are; each is added by a click. */
export function Palette() {
  const { t } = useTranslation('formDesigner');
  const add = useAddField();
  const choices = [t('firstChoice'), t('secondChoice')];
  return (
    <section className="card designer-palette" aria-label={t('palette')}>
      <h2>{t('palette')}</h2>
      <PasteButton />
      <div className="designer-kinds">
        {OFFERED.map((kind) => (
          <Button
            key={kind}
            size="small"
            onClick={() => add(newField(kind, { title: t(`kind.${kind}`), choices }))}
          >
            {t(`kind.${kind}`)}
          </Button>
        ))}
        <Button size="small" onClick={() => add(quotaTable(t))}>
          {t('quota.title')}
        </Button>
      </div>
    </section>
  );
}
