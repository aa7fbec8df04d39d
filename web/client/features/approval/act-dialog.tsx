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
  objectionsIn,
  UNFILLED,
  type AskAct,
  type Filled,
} from './approval-act';
import { ReturnFields } from './return-fields';
import { useActWords } from './use-act-words';

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

const WITHOUT_WORDS: readonly AskAct['act'][] = ['retract', 'add', 'appoint', 'copy'];

/**
 * What stands there at first. Where the leads of items have advised, a return begins with what they
 * object to, in their words, and with their items alone.
 */
function useBeginning(view: ApprovalView, { act, parts = [] }: AskAct): Filled {
  const { t } = useTranslation('approval');
  if (act !== 'sendBack' || parts.length === 0) return UNFILLED;
  const objections = objectionsIn(view);
  const words = objections
    .map(({ title, office, opinion }) =>
      t('gathered', { title, office: view.names.units[office] ?? '', opinion }),
    )
    .join('\n');
  return { ...UNFILLED, words, again: false, parts: objections.map(({ id }) => id) };
}

/** Asks for what an act needs, says what it will do, and has one button that names it. */
export function ActDialog({ view, ask, isBusy, error, onConfirm, onClose }: ActDialogProps) {
  const { t } = useTranslation('approval');
  const words = useActWords();
  const beginning = useBeginning(view, ask);
  const [filled, setFilled] = useState(beginning);
  const fill = (change: Partial<Filled>) => setFilled((before) => ({ ...before, ...change }));
  const fields = { view, ask, filled, fill };
  const title = words.title(ask);
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{words.effect(ask)}</p>
      {NEEDS_PERSON.includes(ask.act) && <PersonField {...fields} />}
      {ask.act === 'add' && <PlaceField {...fields} />}
      {ask.act === 'sendBack' && <ReturnFields {...fields} />}
      {!WITHOUT_WORDS.includes(ask.act) && (
        <label className="approval-field">
          <span>{t(NEEDS_WORDS.includes(ask.act) ? 'field.reason' : 'field.opinion')}</span>
          <Input.TextArea
            value={filled.words}
            rows={filled.words.includes('\n') ? 6 : 3}
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
