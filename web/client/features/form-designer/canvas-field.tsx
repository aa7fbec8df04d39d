import { memo, type ReactNode } from 'react';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { CopyOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { clipOf } from '../../../../domain/form-design/field-clip';
import {
  type FieldNode,
  type FormTree,
  isFieldRule,
  NO_REST,
} from '../../../../domain/form-design/form-tree';
import { toSchema } from '../../../../domain/form-design/to-schema';
import { type FieldPath, groupAt, removeField } from '../../../../domain/form-design/tree-edits';
import { LiveForm } from '../../ui/form/live-form';
import { isSamePath, useDesigning } from './designing';
import { keepClip } from './field-clipboard';

const NOTHING = {};

/** The field as units will see it; nothing can be typed here. */
const Shown = memo(function Shown({ node }: { node: FieldNode }) {
  const group = { fields: [node], rules: [], alsoRequired: [] };
  const tree: FormTree = { title: '', hint: '', group, rest: NO_REST };
  return (
    <div inert className="designer-shown">
      <LiveForm form={toSchema(tree)} body={NOTHING} isDisabled />
    </div>
  );
});

function isConditional(tree: FormTree, path: FieldPath): boolean {
  const rules = groupAt(tree, path.slice(0, -1))?.rules ?? [];
  return rules.some((rule) => isFieldRule(rule) && rule.show.includes(path.at(-1) ?? ''));
}

interface FieldActsProps {
  node: FieldNode;
  path: FieldPath;
  title: string;
}

/** Copied, to be pasted here or in another form; or away with it. */
function FieldActs({ node, path, title }: FieldActsProps) {
  const { t } = useTranslation('formDesigner');
  const { edit, selected, select } = useDesigning();
  const remove = () => {
    if (isSamePath(selected, path)) select(null);
    edit((now) => removeField(now, path));
  };
  const icons = { type: 'text', size: 'small' } as const;
  return (
    <>
      <Button
        {...icons}
        icon={<CopyOutlined />}
        aria-label={t('copy', { title })}
        onClick={() => keepClip(clipOf(node))}
      />
      <Button
        {...icons}
        icon={<DeleteOutlined />}
        aria-label={t('remove', { title })}
        onClick={remove}
      />
    </>
  );
}

interface CanvasFieldProps {
  node: FieldNode;
  path: FieldPath;
  /** The fields of its group. */
  children: ReactNode;
}

/** One field on the canvas: taken by its handle, edited by its name. */
export function CanvasField({ node, path, children }: CanvasFieldProps) {
  const { t } = useTranslation('formDesigner');
  const { tree, selected, select } = useDesigning();
  const sortable = useSortable({
    id: node.key,
    attributes: { roleDescription: t('drag.role') },
  });
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } =
    sortable;
  const title = node.title || t('untitledField');
  const isSelected = isSamePath(selected, path);
  return (
    <li
      ref={setNodeRef}
      className={isSelected ? 'card designer-field selected' : 'card designer-field'}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <div className="designer-field-head">
        <button
          type="button"
          ref={setActivatorNodeRef}
          className="designer-handle"
          {...attributes}
          {...listeners}
          aria-label={t('drag.handle', { title })}
        >
          <HolderOutlined aria-hidden />
        </button>
        <button
          type="button"
          className="designer-name"
          aria-pressed={isSelected}
          onClick={() => select(path)}
        >
          {title}
        </button>
        <span className="mark">{t(`kind.${node.kind}`)}</span>
        {isConditional(tree, path) && <span className="mark mark-amber">{t('conditional')}</span>}
        <FieldActs {...{ node, path, title }} />
      </div>
      {node.group ? <div className="designer-group">{children}</div> : <Shown node={node} />}
    </li>
  );
}
