import { useMemo, useState } from 'react';
import { Input, Tree } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Directory, Unit } from '../../../../domain/unit';
import { type Addressing, unitsIn, withoutUnit, withUnit } from './recipients';

interface Node {
  key: string;
  title: string;
  children: Node[];
}

const HEIGHT_PX = 420;

/** The directory as a tree; only branches that hold a name or alias with the text. */
function branches(directory: Directory, text: string): Node[] {
  const isFound = ({ name, aliases }: Unit) => [name, ...aliases].some((one) => one.includes(text));
  const known = new Set(directory.map(({ id }) => id));
  const below = new Map<string, Unit[]>();
  for (const unit of directory) {
    const above = unit.parent ?? '';
    below.set(above, [...(below.get(above) ?? []), unit]);
  }
  const grow = (unit: Unit): Node[] => {
    const children = (below.get(unit.id) ?? []).flatMap(grow);
    if (children.length === 0 && !isFound(unit)) return [];
    return [{ key: unit.id, title: unit.name, children }];
  };
  return directory.filter(({ parent }) => parent === null || !known.has(parent)).flatMap(grow);
}

interface UnitTreeProps {
  addressing: Addressing;
  onChange: (refs: Addressing['refs']) => void;
}

/** Every unit of the directory, each to be addressed or left out by itself. */
export function UnitTree({ addressing, onChange }: UnitTreeProps) {
  const { t } = useTranslation('editor');
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<string[] | null>(null);
  const { directory, issuer } = addressing;
  const nodes = useMemo(() => branches(directory, text.trim()), [directory, text]);
  const roots = nodes.map(({ key }) => key);
  const searched = text.trim() === '' ? roots : directory.map(({ id }) => id);
  const toggle = (id: string, isChecked: boolean) => {
    const unit = directory.find((one) => one.id === id);
    if (unit && id !== issuer) {
      onChange((isChecked ? withUnit : withoutUnit)(unit, addressing));
    }
  };
  return (
    <section aria-label={t('recipients.tree')}>
      <h3>{t('recipients.tree')}</h3>
      <Input
        allowClear
        aria-label={t('recipients.findInTree')}
        placeholder={t('recipients.findInTree')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpened(null);
        }}
      />
      <div className="card recipients-tree">
        <Tree
          aria-label={t('recipients.tree')}
          checkable
          checkStrictly
          selectable={false}
          height={HEIGHT_PX}
          treeData={nodes}
          expandedKeys={opened ?? searched}
          onExpand={(keys) => setOpened(keys.map(String))}
          checkedKeys={{ checked: [...unitsIn(addressing)], halfChecked: [] }}
          onCheck={(_, { node, checked }) => toggle(String(node.key), checked)}
        />
      </div>
    </section>
  );
}
