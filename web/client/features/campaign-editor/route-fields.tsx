import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Route, RoutePart } from '../../../../domain/approval/route';
import type { Step } from '../../../../domain/campaign-file';
import { useEditing } from './editing';
import { moved, replaced, without } from './edits';
import { EntryActs } from './entry-acts';
import { RouteChaseFields } from './route-chase-fields';
import { newBranch, newNode, routeOf, withNewFork, withNewNode } from './route-edits';
import { RouteForkForm, type RouteTools } from './route-fork-form';
import { RouteNodeForm } from './route-node-form';
import { useFormFields } from './use-form-fields';
import { useRouteWords } from './use-route-words';
import './route.css';

interface PartProps {
  path: string;
  at: number;
  parts: readonly RoutePart[];
  tools: RouteTools;
  onChange: (parts: RoutePart[]) => void;
}

function Part({ path, at, parts, tools, onChange }: PartProps) {
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
        <RouteForkForm
          path={path}
          fork={part}
          tools={tools}
          onChange={(fork) => onChange(replaced(parts, at, fork))}
        />
      ) : (
        <RouteNodeForm
          path={path}
          node={part}
          fields={tools.fields}
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

/** What the parts of a route are edited with: fields of the form, and new parts with ids of their own. */
function useTools(route: Route, form: string): RouteTools {
  const { t } = useTranslation('route');
  return {
    fields: useFormFields(form),
    newNode: (title, office) => newNode(route, title, office),
    newBranch: (no, office) =>
      newBranch(route, { branch: t('branch.newTitle', { no }), node: t('newTitle') }, office),
  };
}

/** 审批流程 of a step: its parts one under the other, what they amount to, and who is chased. */
export function RouteFields({ path, step: { route, form }, onChange }: RouteFieldsProps) {
  const { t } = useTranslation('route');
  const { file } = useEditing();
  const words = useRouteWords();
  const faults = useWholeFaults(path);
  const whole: Route = route ?? { parts: [] };
  const tools = useTools(whole, form);
  const { parts } = whole;
  const { sponsor } = file.notice;
  const keep = (next: RoutePart[]) => onChange({ route: routeOf(route, next) });
  const [first, second] = [1, 2].map((no) => t('branch.newTitle', { no }));
  const titles = { fork: t('fork.newTitle'), node: t('newTitle') };
  const branches: [string, string] = [first ?? '', second ?? ''];
  return (
    <fieldset className="edit-group" data-path={path}>
      <legend>{t('label')}</legend>
      <p className="route-sentence" role="status">
        {words.whole(route)}
      </p>
      {parts.length > 0 && (
        <ol className="route-parts">
          {parts.map(({ id }, i) => (
            <Part
              key={id}
              {...{ path: `${path}.parts[${i}]`, at: i, parts, tools, onChange: keep }}
            />
          ))}
        </ol>
      )}
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
      <div className="route-adds">
        <Button
          size="small"
          onClick={() => onChange({ route: withNewNode(whole, t('newTitle'), sponsor) })}
        >
          {t(parts.length === 0 ? 'begin' : 'add')}
        </Button>
        {parts.length > 0 && (
          <Button
            size="small"
            onClick={() =>
              onChange({ route: withNewFork(whole, { ...titles, branches }, sponsor) })
            }
          >
            {t('fork.add')}
          </Button>
        )}
      </div>
      {route && (
        <RouteChaseFields
          path={`${path}.chase`}
          route={route}
          onChange={(chase) => onChange({ route: { ...route, chase } })}
        />
      )}
    </fieldset>
  );
}
