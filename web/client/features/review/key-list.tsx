import { Button, Checkbox, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

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
  isExplaining: boolean;
  explain: (isExplaining: boolean) => void;
}

/** The keys of the desk, behind a small button; single letters can be switched off. */
export function KeyList({ hasKeys, switchKeys, isExplaining, explain }: KeyListProps) {
  const { t } = useTranslation('review');
  return (
    <>
      <Button size="small" type="text" className="review-keys" onClick={() => explain(true)}>
        {t('keys')}
      </Button>
      <Modal
        open={isExplaining}
        title={t('keys')}
        footer={null}
        onCancel={() => explain(false)}
        width={420}
      >
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
        <Checkbox checked={hasKeys} onChange={(event) => switchKeys(event.target.checked)}>
          {t('hasKeys')}
        </Checkbox>
      </Modal>
    </>
  );
}
