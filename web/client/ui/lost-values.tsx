import { useTranslation } from 'react-i18next';
import type { LostValue } from '../../../domain/form-design/carry-values';
import { useValueWords } from './form/value-words';
import './lost-values.css';

/** Values that another version of the form has no place for, each with where it stood. */
export function LostValues({ lost }: { lost: readonly LostValue[] }) {
  const { t } = useTranslation('compare');
  const words = useValueWords();
  const placeOf = ({ path }: LostValue): string =>
    path
      .map((step) => (typeof step === 'number' ? t('row', { no: step }) : step))
      .join(t('placeMark'));
  return (
    <ul className="lost-values">
      {lost.map((one) => (
        <li key={placeOf(one)}>
          <span className="soft">{placeOf(one)}</span> {words(one.schema, one.value)}
        </li>
      ))}
    </ul>
  );
}
