import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RouteFork, RoutePart } from '../../../../domain/approval/route';
import type { Step } from '../../../../domain/campaign-file';
import { useEditing } from './editing';
import { moved, replaced, without } from './edits';
import { EntryActs } from './entry-acts';
import { routeOf, withNewNode } from './route-edits';
import { RouteNodeForm } from './route-node-form';
import { useRouteWords } from './use-route-words';
import './route.css';

/** Branches side by side, in words: they are kept as the file has them. */
function ForkStory({ fork }: { fork: RouteFork }) {
  const { t } = useTranslation('route');
  const words = useRouteWords();
  return (
    <>
      <p className="soft">{t('fork')}</p>
      <ul className="route-branches">
        {fork.branches.map((branch) => (
          <li key={branch.id}>
            <strong>{branch.title}</strong> {words.conditions(branch.when)}
            <ol>
              {branch.nodes.map((node) => (
                <li key={node.id}>
                  {t('branchNode', { title: node.title, sentence: words.node(node) })}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </>
  );
}

interface PartProps {
  path: string;
  at: number;
  parts: readonly RoutePart[];
  onChange: (parts: RoutePart[]) => void;
}

function Part({ path, at, parts, onChange }: PartProps) {
  const words = useRouteWords();
  const part = parts[at];
  if (!part) return null;
  const name = words.titleOf(part);
  return (
    <li className="route-part" data-path={path}>
      <div className="route-part-head">
        <h4>
          {at + 1}. {name}
        </h4>
        <EntryActs
          name={name}
          at={at}
          count={parts.length}
          onMove={(to) => onChange(moved(parts, at, to))}
          onRemove={() => onChange(without(parts, at))}
        />
      </div>
      {part.kind === 'fork' ? (
        <ForkStory fork={part} />
      ) : (
        <RouteNodeForm
          path={path}
          node={part}
          onChange={(node) => onChange(replaced(parts, at, node))}
        />
      )}
    </li>
  );
}

/** Faults of the route as a whole; those of a node stand at its own fields. */
function useWholeFaults(path: string): string[] {
  const { faults } = useEditing();
  return faults
    .filter((fault) => fault.path === path || fault.path === `${path}.parts`)
    .map(({ message }) => message);
}

interface RouteFieldsProps {
  path: string;
  step: Step;
  onChange: (patch: Partial<Step>) => void;
}

/** 审批流程 of a step: its nodes one under the other, and what they amount to. */
export function RouteFields({ path, step: { route }, onChange }: RouteFieldsProps) {
  const { t } = useTranslation('route');
  const { file } = useEditing();
  const words = useRouteWords();
  const faults = useWholeFaults(path);
  const parts = route?.parts ?? [];
  const keep = (next: RoutePart[]) => onChange({ route: routeOf(next) });
  const add = () => onChange({ route: withNewNode({ parts }, t('newTitle'), file.notice.sponsor) });
  return (
    <fieldset className="edit-group" data-path={path}>
      <legend>{t('label')}</legend>
      <p className="route-sentence" role="status">
        {words.whole(route)}
      </p>
      {parts.length > 0 && (
        <ol className="route-parts">
          {parts.map(({ id }, i) => (
            <Part key={id} path={`${path}.parts[${i}]`} at={i} parts={parts} onChange={keep} />
          ))}
        </ol>
      )}
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
      <Button size="small" onClick={add}>
        {t(parts.length === 0 ? 'begin' : 'add')}
      </Button>
    </fieldset>
  );
}
