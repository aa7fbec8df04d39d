import { useTranslation } from 'react-i18next';
import {
  EMPTY_RULES,
  ROUTE_MODES,
  type RouteNode,
  type VoteNeed,
} from '../../../../domain/approval/route';
import { ApproversField } from './approvers-field';
import { ChoiceField } from './choice-field';
import { patched } from './edits';
import type { FormField } from './form-fields';
import { NumberField } from './number-field';
import { RouteConditions } from './route-conditions';
import { withMode } from './route-edits';
import { TextField } from './text-field';
import { useRouteWords } from './use-route-words';

interface RouteNodeFormProps {
  path: string;
  node: RouteNode;
  /** What conditions may look at. */
  fields: readonly FormField[];
  onChange: (node: RouteNode) => void;
}

const NEEDS = ['count', 'percent'] as const;

function Need({ path, node, onChange }: Omit<RouteNodeFormProps, 'fields'>) {
  const { t } = useTranslation('route');
  if (node.mode !== 'vote') return null;
  const need: VoteNeed = node.need ?? { count: 2 };
  const measure = 'count' in need ? 'count' : 'percent';
  const value = 'count' in need ? need.count : need.percent;
  const keep = (kind: (typeof NEEDS)[number], number: number) =>
    onChange({ ...node, need: kind === 'count' ? { count: number } : { percent: number } });
  return (
    <>
      <ChoiceField
        path={`${path}.need.kind`}
        label={t('need.measure')}
        value={measure}
        options={NEEDS.map((one) => ({ value: one, label: t(`need.${one}`) }))}
        onChange={(kind) => keep(kind, kind === 'count' ? 2 : 60)}
      />
      <NumberField
        path={`${path}.need`}
        label={t(`need.${measure}`)}
        value={value}
        onChange={(number) => keep(measure, number)}
      />
    </>
  );
}

/** One node of a route: who decides, how, and the sentence that this amounts to. */
export function RouteNodeForm({ path, node, fields, onChange }: RouteNodeFormProps) {
  const { t } = useTranslation('route');
  const words = useRouteWords(fields);
  return (
    <>
      <div className="edit-columns">
        <TextField
          path={`${path}.title`}
          label={t('title')}
          value={node.title}
          onChange={(title) => onChange({ ...node, title })}
        />
        <ChoiceField
          path={`${path}.mode`}
          label={t('mode.label')}
          value={node.mode}
          options={ROUTE_MODES.map((one) => ({ value: one, label: t(`mode.${one}.name`) }))}
          onChange={(mode) => onChange(withMode(node, mode))}
        />
        <Need path={path} node={node} onChange={onChange} />
        <ChoiceField
          path={`${path}.ifEmpty`}
          label={t('ifEmpty.label')}
          value={node.ifEmpty ?? 'appoint'}
          options={EMPTY_RULES.map((one) => ({ value: one, label: t(`ifEmpty.names.${one}`) }))}
          onChange={(rule) =>
            onChange(patched(node, { ifEmpty: rule === 'appoint' ? undefined : rule }))
          }
        />
      </div>
      <ApproversField
        path={`${path}.approvers`}
        what="approvers"
        rules={node.approvers}
        onChange={(approvers) => onChange({ ...node, approvers })}
      />
      <RouteConditions
        path={`${path}.when`}
        when={node.when ?? []}
        fields={fields}
        onChange={(when) => onChange(patched(node, { when: when.length > 0 ? when : undefined }))}
      />
      <ApproversField
        path={`${path}.copies`}
        what="copies"
        rules={node.copies ?? []}
        onChange={(copies) =>
          onChange(patched(node, { copies: copies.length > 0 ? copies : undefined }))
        }
      />
      <p className="route-sentence">{words.node(node)}</p>
    </>
  );
}
