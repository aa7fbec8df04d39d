import { useMemo } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldNode } from '../../../../domain/form-design/form-tree';
import { fieldAt, type FieldPath, replaceField } from '../../../../domain/form-design/tree-edits';
import { isRatio } from '../../../../domain/formula/ratio';
import { LiveForm } from '../../ui/form/live-form';
import { useDesigning } from './designing';
import { FormulaPart } from './formula-part';
import { inspectedBody, inspectedNode, inspectorForm } from './inspector-form';
import { RulesPart } from './rules-part';
import { useFieldGroup } from './use-field-group';

function FieldInspector({ node, path }: { node: FieldNode; path: FieldPath }) {
  const { t } = useTranslation('formDesigner');
  const { tree, edit } = useDesigning();
  const isInRow = path.some((_, level) => fieldAt(tree, path.slice(0, level))?.kind === 'table');
  const group = useFieldGroup(path);
  const ofRatio = node.kind === 'computed' && isRatio([group], node.key);
  const form = useMemo(
    () => inspectorForm(node.kind, t, { isInRow, isRatio: ofRatio }),
    [node.kind, t, isInRow, ofRatio],
  );
  return (
    <LiveForm
      form={form}
      body={inspectedBody(node)}
      onChange={(body) => edit((tree) => replaceField(tree, path, inspectedNode(node, body)))}
    />
  );
}

function FormInspector() {
  const { t } = useTranslation('formDesigner');
  const { tree, edit } = useDesigning();
  return (
    <div className="designer-form-words">
      <label>
        {t('formTitle')}
        <Input
          value={tree.title}
          maxLength={100}
          onChange={({ target }) => edit((now) => ({ ...now, title: target.value }))}
        />
      </label>
      <label>
        {t('formHint')}
        <Input.TextArea
          value={tree.hint}
          rows={3}
          maxLength={2_000}
          onChange={({ target }) => edit((now) => ({ ...now, hint: target.value }))}
        />
      </label>
    </div>
  );
}

/** What can be set of the field selected, or of the form. */
export function Inspector() {
  const { t } = useTranslation('formDesigner');
  const { tree, selected } = useDesigning();
  const node = selected && fieldAt(tree, selected);
  const isField = node && selected;
  return (
    <section className="card designer-inspector" aria-label={t('inspector')}>
      <h2>{isField ? t('inspectField', { kind: t(`kind.${node.kind}`) }) : t('inspectForm')}</h2>
      {isField ? (
        <FieldInspector key={selected.join('/')} node={node} path={selected} />
      ) : (
        <FormInspector />
      )}
      {isField && node.kind === 'computed' && (
        <FormulaPart key={`${selected.join('/')} formula`} node={node} path={selected} />
      )}
      {(!isField || node.group) && <RulesPart path={selected ?? []} />}
    </section>
  );
}
