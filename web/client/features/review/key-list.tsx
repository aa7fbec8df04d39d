import { useRef } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeys } from './use-keys';

/** The keys of the desk, in the order of the list: what is typed and its text at `review:key.<name>`. */
const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['A', 'yes'],
  ['R', 'no'],
  ['C', 'compare'],
  ['Enter', 'confirm'],
  ['Ctrl + Enter', 'confirmTyping'],
  ['Esc', 'cancel'],
  ['?', 'list'],
] as const;

export interface KeyListProps {
  hasKeys: boolean;
  switchKeys: (hasKeys: boolean) => void;
}

/** The keys of the desk, behind a small button; single letters can be switched off. */
export function KeyList({ hasKeys, switchKeys }: KeyListProps) {
  const { t } = useTranslation('review');
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => dialog.current?.showModal();
  useKeys({ '?': open }, hasKeys);
  return (
    <>
      <Button size="small" type="text" className="review-keys" onClick={open}>
        {t('keys')}
      </Button>
      <dialog ref={dialog} className="review-dialog" aria-label={t('keys')}>
        <h2>{t('keys')}</h2>
        <dl className="review-key-list">
          {KEYS.map(([key, name]) => (
            <div key={name}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`key.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <label className="review-key-switch">
          <input
            type="checkbox"
            checked={hasKeys}
            onChange={(event) => switchKeys(event.target.checked)}
          />
          {t('hasKeys')}
        </label>
        <Button onClick={() => dialog.current?.close()}>{t('close')}</Button>
      </dialog>
    </>
  );
}
