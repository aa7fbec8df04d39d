import dayjs from 'dayjs';
import { DatePicker } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../domain/shanghai-time';
import type { ReviewView } from '../../../contract/reviews';
import { usePickerLanguage } from '../../ui/form/picker-language';
import { useNow } from '../../ui/use-now';
import { useDayWords } from './day-words';

const DAY = 'YYYY-MM-DD';

interface CorrectionDayProps {
  label: string;
  correction: ReviewView['correction'];
  on: string;
  onChoose: (on: string) => void;
}

/** By which day the unit corrects it; in words, with how many working days that leaves. */
export function CorrectionDay({
  label,
  correction: { workdays },
  on,
  onChoose,
}: CorrectionDayProps) {
  const { t } = useTranslation('review');
  const inWords = useDayWords();
  const today = dayOf(useNow());
  usePickerLanguage();
  const nth = workdays.indexOf(on) + 1;
  return (
    <div className="review-correction">
      <label htmlFor="review-correct-on">{label}</label>
      <DatePicker
        id="review-correct-on"
        value={dayjs(on, DAY)}
        format={DAY}
        allowClear={false}
        inputReadOnly
        disabledDate={(day) => day.format(DAY) < today}
        onChange={(day) => day && onChoose(day.format(DAY))}
      />
      <span className="soft">
        {inWords(on)}
        {nth > 0 && t('nthWorkday', { no: nth })}
        {nth === 0 && on <= (workdays.at(-1) ?? '') && t('noWorkday')}
      </span>
    </div>
  );
}
