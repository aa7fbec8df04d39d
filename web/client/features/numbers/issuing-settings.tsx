import { type FormEvent, useState } from 'react';
import { Alert, Button, Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NumbersView } from '../../../contract/numbers';
import type { useSaveIssuingSettings } from '../../api/numbers';
import { Failure } from '../../ui/failure';

interface IssuingSettingsProps {
  view: NumbersView;
  /** From outside: what was saved begins the form anew. */
  save: ReturnType<typeof useSaveIssuingSettings>;
}

/** 机关代字 of the body, and what must be done before it issues anything. */
export function IssuingSettings({ view, save }: IssuingSettingsProps) {
  const { t } = useTranslation('numbers');
  const [lines, setLines] = useState(view.words.join('\n'));
  const [requiresSignOff, setRequires] = useState(view.requiresSignOff);
  const [mayDrafterSign, setDrafterSigns] = useState(view.mayDrafterSign);
  const { mayChange, revision } = view;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = lines.split('\n').flatMap((line) => line.trim() || []);
    save.mutate({ words, requiresSignOff, mayDrafterSign, revision });
  };
  return (
    <form className="card numbers-box" onSubmit={submit} aria-label={t('settings.title')}>
      <h2>{t('settings.title')}</h2>
      <div className="field">
        <label htmlFor="number-words">{t('settings.words')}</label>
        <Input.TextArea
          id="number-words"
          rows={3}
          disabled={!mayChange}
          value={lines}
          onChange={({ target: { value } }) => setLines(value)}
        />
        <p className="soft">{t('settings.wordsHint')}</p>
      </div>
      <Checkbox
        checked={requiresSignOff}
        disabled={!mayChange}
        onChange={({ target: { checked } }) => setRequires(checked)}
      >
        {t('settings.requiresSignOff')}
      </Checkbox>
      <Checkbox
        checked={mayDrafterSign}
        disabled={!mayChange}
        onChange={({ target: { checked } }) => setDrafterSigns(checked)}
      >
        {t('settings.mayDrafterSign')}
      </Checkbox>
      {save.isError && <Failure error={save.error} />}
      {save.isSuccess && (
        <Alert type="success" showIcon role="status" title={t('settings.saved')} />
      )}
      {mayChange ? (
        <p>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('settings.save')}
          </Button>
        </p>
      ) : (
        <p className="soft">{t('settings.readOnly')}</p>
      )}
    </form>
  );
}
