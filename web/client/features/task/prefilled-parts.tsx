import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../../domain/journal-entry';
import { useOriginWords } from '../../ui/form/origin-words';
import { useValueWords } from '../../ui/form/value-words';
import type { PrefilledForm } from './use-prefilled';

const NO_FORM = {};

/** Above the form: how much is filled in already, and what was not taken over. */
export function PrefilledHead({ prefilled }: { prefilled: PrefilledForm }) {
  const { t } = useTranslation('carried');
  const words = useValueWords();
  const originWords = useOriginWords();
  const { misfits } = prefilled;
  const count = [...prefilled.marks.values()].filter(({ state }) => state === 'carried').length;
  const said = (value: Json, measure: string) => {
    const isTable = Array.isArray(value) && value.some((one) => typeof one === 'object');
    if (isTable) return t('rows', { count: value.length });
    const plain = words(NO_FORM, value);
    return measure === '' ? plain : t('withMeasure', { value: plain, measure });
  };
  return (
    <>
      {count > 0 && <p className="step-sentence">{t('lead', { count })}</p>}
      {misfits.length > 0 && (
        <Alert
          className="carried-misfits"
          type="warning"
          title={t('misfits', { count: misfits.length })}
          description={
            <ul>
              {misfits.map(({ title, value, measure, origin }) => (
                <li key={title}>
                  {t('misfit', {
                    title,
                    value: said(value, measure),
                    origin: originWords(origin),
                  })}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}

/** Above the button: what was carried over and not checked yet. */
export function PrefilledOpen({
  prefilled,
  isMissing,
}: {
  prefilled: PrefilledForm;
  isMissing: boolean;
}) {
  const { t } = useTranslation('carried');
  const { unconfirmed, confirmAll } = prefilled;
  if (unconfirmed.length === 0) return null;
  const titles = unconfirmed.join(t('comma'));
  return (
    <div className="carried-all">
      <p className={isMissing ? 'field-error' : 'soft'} role={isMissing ? 'alert' : undefined}>
        {t('unconfirmed', { count: unconfirmed.length, titles })}
      </p>
      <Button onClick={confirmAll}>{t('confirmAll')}</Button>
    </div>
  );
}
