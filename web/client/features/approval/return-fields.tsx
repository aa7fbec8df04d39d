import { useTranslation } from 'react-i18next';
import type { ApprovalView } from '../../../contract/approvals';
import { nodesOf, objectionsIn, type AskAct, type Filled } from './approval-act';

interface ReturnFieldsProps {
  view: ApprovalView;
  ask: AskAct;
  filled: Filled;
  fill: (change: Partial<Filled>) => void;
}

/** Which items their leads judge again once the unit has handed in anew. */
function Parts({ view, ask, filled, fill }: ReturnFieldsProps) {
  const { t } = useTranslation('approval');
  const objected = objectionsIn(view).map(({ id }) => id);
  const { parts } = filled;
  const toggle = (id: string): void =>
    fill({ parts: parts.includes(id) ? parts.filter((one) => one !== id) : [...parts, id] });
  return (
    <fieldset className="approval-choice">
      <legend>{t('field.parts')}</legend>
      {nodesOf(view)
        .filter(({ id }) => ask.parts?.includes(id))
        .map(({ id, title }) => (
          <label key={id}>
            <input type="checkbox" checked={parts.includes(id)} onChange={() => toggle(id)} />
            <span>
              {title}
              {objected.includes(id) && <span className="mark mark-red">{t('objected')}</span>}
            </span>
          </label>
        ))}
    </fieldset>
  );
}

/** Where it goes back to, and what is decided again after that. */
export function ReturnFields(props: ReturnFieldsProps) {
  const { view, ask, filled, fill } = props;
  const { t } = useTranslation('approval');
  const targets = nodesOf(view).filter(({ id }) => ask.returnTo?.includes(id));
  const hasParts = (ask.parts ?? []).length > 0;
  const isByPart = hasParts && filled.to === '';
  return (
    <>
      <label className="approval-field">
        <span>{t('field.to')}</span>
        <select value={filled.to} onChange={(event) => fill({ to: event.target.value })}>
          <option value="">{t('toUnit', { name: view.name })}</option>
          {targets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="approval-choice">
        <legend>{t('field.again')}</legend>
        {[true, false].map((again) => (
          <label key={String(again)}>
            <input
              type="radio"
              name="again"
              checked={filled.again === again}
              onChange={() => fill({ again })}
            />
            {t(again ? 'again' : isByPart ? 'byPart' : 'straight')}
          </label>
        ))}
      </fieldset>
      {isByPart && !filled.again && <Parts {...props} />}
    </>
  );
}
