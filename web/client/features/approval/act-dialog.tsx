import { useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { PLACES_TO_ADD } from '../../../../domain/approval/approval';
import type { ApprovalView } from '../../../contract/approvals';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import {
  isFilled,
  NEEDS_PERSON,
  NEEDS_WORDS,
  UNFILLED,
  type AskAct,
  type Filled,
} from './approval-act';

interface ActDialogProps {
  view: ApprovalView;
  ask: AskAct;
  isBusy: boolean;
  error: unknown;
  onConfirm: (filled: Filled) => void;
  onClose: () => void;
}

interface FieldsProps {
  view: ApprovalView;
  ask: AskAct;
  filled: Filled;
  fill: (change: Partial<Filled>) => void;
}

function PersonField({ view, filled, fill }: FieldsProps) {
  const { t } = useTranslation('approval');
  const { people, units } = view.names;
  return (
    <label className="approval-field">
      <span>{t('field.person')}</span>
      <select value={filled.person} onChange={(event) => fill({ person: event.target.value })}>
        <option value="">{t('field.choose')}</option>
        {view.people.map(({ person, office }) => (
          <option key={`${person} ${office}`} value={`${person} ${office}`}>
            {t('personOf', { name: people[person] ?? t('somebody'), office: units[office] ?? '' })}
          </option>
        ))}
      </select>
    </label>
  );
}

function PlaceField({ filled, fill }: FieldsProps) {
  const { t } = useTranslation('approval');
  return (
    <fieldset className="approval-choice">
      <legend>{t('field.where')}</legend>
      {PLACES_TO_ADD.map((where) => (
        <label key={where}>
          <input
            type="radio"
            name="where"
            checked={filled.where === where}
            onChange={() => fill({ where })}
          />
          {t(`where.${where}`)}
        </label>
      ))}
    </fieldset>
  );
}

function ReturnFields({ view, ask, filled, fill }: FieldsProps) {
  const { t } = useTranslation('approval');
  const nodes = view.parts.flatMap(({ branches }) => branches.flatMap((branch) => branch.nodes));
  const targets = nodes.filter(({ id }) => ask.returnTo?.includes(id));
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
            {t(again ? 'again' : 'straight')}
          </label>
        ))}
      </fieldset>
    </>
  );
}

const WITHOUT_WORDS: readonly AskAct['act'][] = ['retract', 'add', 'appoint', 'copy'];

/** Asks for what an act needs, says what it will do, and has one button that names it. */
export function ActDialog({ view, ask, isBusy, error, onConfirm, onClose }: ActDialogProps) {
  const { t } = useTranslation('approval');
  const [filled, setFilled] = useState(UNFILLED);
  const fill = (change: Partial<Filled>) => setFilled((before) => ({ ...before, ...change }));
  const fields = { view, ask, filled, fill };
  const title = t(`act.${ask.act}`, { name: ask.name });
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{t(`effect.${ask.act}`, { name: ask.name })}</p>
      {NEEDS_PERSON.includes(ask.act) && <PersonField {...fields} />}
      {ask.act === 'add' && <PlaceField {...fields} />}
      {ask.act === 'sendBack' && <ReturnFields {...fields} />}
      {!WITHOUT_WORDS.includes(ask.act) && (
        <label className="approval-field">
          <span>{t(NEEDS_WORDS.includes(ask.act) ? 'field.reason' : 'field.opinion')}</span>
          <Input.TextArea
            value={filled.words}
            rows={3}
            maxLength={4000}
            onChange={(event) => fill({ words: event.target.value })}
          />
        </label>
      )}
      {error !== null && <Failure error={error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          type="primary"
          disabled={!isFilled(ask, filled)}
          loading={isBusy}
          onClick={() => onConfirm(filled)}
        >
          {title}
        </Button>
      </div>
    </Dialog>
  );
}
