import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OfficeSettingsView } from '../../../contract/office-settings';

const MOST = 10_000;

interface BurdenCapProps {
  view: OfficeSettingsView;
  value: number | null;
  onChange: (value: number | null) => void;
}

/** 填报负担上限: how many minutes one notice may ask of one unit. */
export function BurdenCap({ view, value, onChange }: BurdenCapProps) {
  const { t } = useTranslation('settings');
  const { bindingCap, mayChange } = view;
  return (
    <section className="card settings-box" aria-label={t('office.burdenTitle')}>
      <div className="settings-field">
        <label htmlFor="office-burden">{t('office.burden')}</label>
        <InputNumber
          id="office-burden"
          min={1}
          max={MOST}
          precision={0}
          disabled={!mayChange}
          value={value}
          onChange={onChange}
        />
      </div>
      <p className="soft">{t('office.burdenHint')}</p>
      {bindingCap && <p className="soft">{t('office.burdenBinding', bindingCap)}</p>}
    </section>
  );
}
