import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useTranslation } from 'react-i18next';
import { type FieldPath, groupAt, moveField } from '../../../../domain/form-design/tree-edits';
import { CanvasField } from './canvas-field';
import { useDesigning } from './designing';

/** The fields of the form or of one group, in their order; dragged by mouse or by keyboard. */
export function Canvas({ path }: { path: FieldPath }) {
  const { t } = useTranslation('formDesigner');
  const { tree, edit } = useDesigning();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const fields = groupAt(tree, path)?.fields ?? [];
  const keys = fields.map(({ key }) => key);
  const titleOf = (key: unknown) => fields.find((one) => one.key === key)?.title ?? '';
  const drop = ({ active, over }: DragEndEvent) => {
    const [from, to] = [keys.indexOf(String(active.id)), keys.indexOf(String(over?.id))];
    if (from >= 0 && to >= 0 && from !== to) edit((now) => moveField(now, path, { from, to }));
  };
  const told = (key: unknown, over: unknown) =>
    t('drag.over', { title: titleOf(key), no: keys.indexOf(String(over)) + 1 });
  const announcements = {
    onDragStart: ({ active }: { active: { id: unknown } }) =>
      t('drag.taken', { title: titleOf(active.id) }),
    onDragOver: (event: Pick<DragEndEvent, 'active' | 'over'>) =>
      told(event.active.id, event.over?.id),
    onDragEnd: (event: Pick<DragEndEvent, 'active' | 'over'>) =>
      told(event.active.id, event.over?.id),
    onDragCancel: () => t('drag.cancelled'),
  };
  if (fields.length === 0) return <p className="soft designer-empty">{t('empty')}</p>;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        <ol className="designer-canvas">
          {fields.map((node) => (
            <CanvasField key={node.key} node={node} path={[...path, node.key]}>
              {node.group && <Canvas path={[...path, node.key]} />}
            </CanvasField>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
