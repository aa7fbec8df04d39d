import { type ChangeEvent, useRef } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormBody } from '../../../../domain/form';
import type { FormSheetReading } from '../../../contract/form-sheets';
import { fillPath } from '../../../contract/paths';
import { workPaths } from '../../../contract/work-paths';
import { withOffice } from '../../api/office';
import { useReadFormWorkbook } from '../../api/read-form-workbook';
import { Failure } from '../failure';
import { SecrecyNote } from './secrecy-note';
import { FormFiles } from '../form-files';
import './sheet-bar.css';

function Reading({ reading: { body, faults, left } }: { reading: FormSheetReading }) {
  const { t } = useTranslation('formSheet');
  if (body === null) {
    return (
      <>
        <p className="field-error">{t('faults', { count: faults.length })}</p>
        <ul className="sheet-faults">
          {faults.map(({ cell, message }) => (
            <li key={`${cell} ${message}`}>
              <strong>{cell}</strong>
              {message}
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <p>
      {t('filled', { count: Object.keys(body).length })}
      {t('kept')}
      {left.length > 0 && t('left', { titles: left.join('”“') })}
    </p>
  );
}

interface SheetBarProps {
  /** Id of the form version. */
  version: string;
  /** Called with what was read, once every cell is right. */
  onFill: (body: FormBody) => void;
}

/** 用 Excel 填写: a template to fill in outside, and the way back, cell by cell. */
export function SheetBar({ version, onFill }: SheetBarProps) {
  const { t } = useTranslation('formSheet');
  const input = useRef<HTMLInputElement>(null);
  const read = useReadFormWorkbook(version);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // The same file, mended, may be chosen again.
    target.value = '';
    if (!file) return;
    read.mutate(file, { onSuccess: ({ body }) => body && onFill(body as FormBody) });
  };
  return (
    <details className="sheet-bar">
      <summary>{t('title')}</summary>
      <p className="soft">{t('hint')}</p>
      <p className="sheet-acts">
        <a href={withOffice(fillPath(workPaths.formWorkbook, { version }))} download>
          {t('template')}
        </a>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={t('choose')}
          onChange={choose}
        />
        <Button loading={read.isPending} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <SecrecyNote />
      </p>
      <FormFiles of={{ version }} />
      <div role="status">{read.data && <Reading reading={read.data} />}</div>
      {read.isError && <Failure error={read.error} />}
    </details>
  );
}
