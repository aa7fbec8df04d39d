import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RouteBranch, RouteFork, RouteNode } from '../../../../domain/approval/route';
import { useEditing } from './editing';
import { moved, patched, replaced, without } from './edits';
import { EntryActs } from './entry-acts';
import type { FormField } from './form-fields';
import { RouteConditions } from './route-conditions';
import { RouteNodeForm } from './route-node-form';
import { TextField } from './text-field';
import { useRouteWords } from './use-route-words';

/** What a part of a route is edited with. */
export interface RouteTools {
  fields: readonly FormField[];
  /** A node with an id of its own in the whole route. */
  newNode: (title: string, office: string) => RouteNode;
  /** A branch of one such node. */
  newBranch: (no: number, office: string) => RouteBranch;
}

interface BranchProps {
  path: string;
  branch: RouteBranch;
  tools: RouteTools;
  onChange: (branch: RouteBranch) => void;
}

function Branch({ path, branch, tools, onChange }: BranchProps) {
  const { t } = useTranslation('route');
  const { file } = useEditing();
  const words = useRouteWords();
  const { nodes, when = [] } = branch;
  const keep = (next: RouteNode[]) => onChange({ ...branch, nodes: next });
  return (
    <>
      <TextField
        path={`${path}.title`}
        label={t('branch.title')}
        value={branch.title}
        onChange={(title) => onChange({ ...branch, title })}
      />
      <RouteConditions
        path={`${path}.when`}
        when={when}
        fields={tools.fields}
        onChange={(next) => onChange(patched(branch, { when: next.length > 0 ? next : undefined }))}
      />
      <ol className="route-parts">
        {nodes.map((node, i) => (
          <li key={node.id} className="route-part" data-path={`${path}.nodes[${i}]`}>
            <div className="route-part-head">
              <h5>{words.titleOf(node)}</h5>
              <EntryActs
                name={words.titleOf(node)}
                at={i}
                count={nodes.length}
                onMove={(to) => keep(moved(nodes, i, to))}
                onRemove={() => keep(without(nodes, i))}
              />
            </div>
            <RouteNodeForm
              path={`${path}.nodes[${i}]`}
              node={node}
              fields={tools.fields}
              onChange={(next) => keep(replaced(nodes, i, next))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() => keep([...nodes, tools.newNode(t('newTitle'), file.notice.sponsor)])}
      >
        {t('branch.addNode')}
      </Button>
    </>
  );
}

interface RouteForkFormProps {
  path: string;
  fork: RouteFork;
  tools: RouteTools;
  onChange: (fork: RouteFork) => void;
}

/** Branches side by side, each with its conditions and nodes; the route goes on when all are through. */
export function RouteForkForm({ path, fork, tools, onChange }: RouteForkFormProps) {
  const { t } = useTranslation('route');
  const { file } = useEditing();
  const words = useRouteWords();
  const { branches } = fork;
  const keep = (next: RouteBranch[]) => onChange({ ...fork, branches: next });
  return (
    <>
      <TextField
        path={`${path}.title`}
        label={t('fork.title')}
        value={fork.title}
        onChange={(title) => onChange({ ...fork, title })}
      />
      <p className="route-sentence">{words.fork(fork)}</p>
      <ul className="route-parts" data-path={`${path}.branches`}>
        {branches.map((branch, i) => (
          <li key={branch.id} className="route-branch">
            <div className="route-part-head">
              <h4>{t('branch.no', { no: i + 1, title: words.titleOf(branch) })}</h4>
              <EntryActs
                name={words.titleOf(branch)}
                at={i}
                count={branches.length}
                onMove={(to) => keep(moved(branches, i, to))}
                onRemove={branches.length > 2 ? () => keep(without(branches, i)) : undefined}
              />
            </div>
            <Branch
              path={`${path}.branches[${i}]`}
              branch={branch}
              tools={tools}
              onChange={(next) => keep(replaced(branches, i, next))}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() =>
          keep([...branches, tools.newBranch(branches.length + 1, file.notice.sponsor)])
        }
      >
        {t('branch.add')}
      </Button>
    </>
  );
}
