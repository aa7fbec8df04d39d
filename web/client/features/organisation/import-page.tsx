import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportDone } from '../../../contract/organisation-import';
import { paths } from '../../../contract/paths';
import { useImport, usePreviewImport } from '../../api/import-organisation';
import { withOffice } from '../../api/office';
import { Failure } from '../../ui/failure';
import { SecrecyNote } from '../../ui/form/secrecy-note';
import { ImportResult } from './import-result';
import { ImportSummary } from './import-summary';
import './organisation.css';
import './import.css';

const XLSX = '.xlsx';

function Fill() {
  const { t } = useTranslation('organisation');
  return (
    <section className="card import-step" aria-labelledby="import-fill">
      <h2 id="import-fill">{t('importing.step1')}</h2>
      <p className="soft">{t('importing.step1Sentence')}</p>
      <p className="organisation-acts">
        <a href={withOffice(paths.organisationTemplate)} download>
          {t('template')}
        </a>
        <a href={withOffice(paths.organisationSheet)} download>
          {t('importing.exportNow')}
        </a>
      </p>
    </section>
  );
}

interface ChooseProps {
  file: File | null;
  isBusy: boolean;
  onChoose: (file: File) => void;
}

function Choose({ file, isBusy, onChoose }: ChooseProps) {
  const { t } = useTranslation('organisation');
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [next] = event.target.files ?? [];
    // The same file, mended, may be chosen again.
    event.target.value = '';
    if (next) onChoose(next);
  };
  return (
    <section className="card import-step" aria-labelledby="import-choose">
      <h2 id="import-choose">{t('importing.step2')}</h2>
      <input
        ref={input}
        type="file"
        accept={XLSX}
        className="import-file"
        aria-label={t('importing.choose')}
        tabIndex={-1}
        onChange={choose}
      />
      <p className="import-choice">
        <Button
          type={file ? 'default' : 'primary'}
          loading={isBusy}
          onClick={() => input.current?.click()}
        >
          {t('importing.choose')}
        </Button>
        <SecrecyNote />
        <span role="status">
          {isBusy ? t('importing.checking') : file && t('importing.chosen', { name: file.name })}
        </span>
      </p>
    </section>
  );
}

/** 导入: fill in a table, have it looked through row by row, take it over whole. */
export function ImportPage() {
  const { t } = useTranslation('organisation');
  const [file, setFile] = useState<File | null>(null);
  const [done, setDone] = useState<ImportDone | null>(null);
  const preview = usePreviewImport();
  const take = useImport();
  const choose = (next: File) => {
    setFile(next);
    setDone(null);
    take.reset();
    preview.mutate(next);
  };
  const apply = (confirmed: boolean) => {
    if (!file || !preview.data) return;
    take.mutate({ file, basis: preview.data.basis, confirmed }, { onSuccess: setDone });
  };
  return (
    <div className="import">
      <Link to="/organisation" search={{}} className="organisation-back">
        {t('back')}
      </Link>
      <h1>{t('importing.title')}</h1>
      <p className="soft import-sentence">{t('importing.sentence')}</p>
      <Fill />
      <Choose file={file} isBusy={preview.isPending} onChoose={choose} />
      {preview.isError && (
        <Failure error={preview.error} onRetry={() => file && preview.mutate(file)} />
      )}
      {preview.data && !done && (
        <ImportSummary
          key={preview.data.basis}
          preview={preview.data}
          isBusy={take.isPending}
          error={take.error}
          onApply={apply}
        />
      )}
      {done && <ImportResult done={done} />}
    </div>
  );
}
