import { useState } from 'react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormBody } from '../../../../domain/form';
import { toSchema } from '../../../../domain/form-design/to-schema';
import { LiveForm } from '../../ui/form/live-form';
import { useDesigning } from './designing';

const WIDTHS = ['desktop', 'phone'] as const;
type Width = (typeof WIDTHS)[number];

/** The whole form as units will fill it in, at the width of a desk or of a phone. */
export function TryOut() {
  const { t } = useTranslation('formDesigner');
  const { tree } = useDesigning();
  const [width, setWidth] = useState<Width>('desktop');
  const [body, setBody] = useState<FormBody>({});
  return (
    <section aria-label={t('tryOut')}>
      <Segmented<Width>
        options={WIDTHS.map((value) => ({ value, label: t(`width.${value}`) }))}
        value={width}
        onChange={setWidth}
      />
      <div className={`card designer-try designer-try-${width}`}>
        <LiveForm form={toSchema(tree)} body={body} onChange={setBody} />
      </div>
    </section>
  );
}
