import { type ChangeEvent, useId, useRef, useState } from 'react';
import { Button, Input } from 'antd';
import { UploadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { isStreamId } from '../../../../domain/stream-name';
import { Failure } from '../../ui/failure';
import { SecrecyNote } from '../../ui/form/secrecy-note';
import { type CampaignText, readCampaignText } from './read-campaign-text';
import { useNewDraft, useProposedId } from '../../ui/use-new-draft';
import { isTaken } from './is-taken';

function TextFaults({ read }: { read: CampaignText }) {
  const { t } = useTranslation('campaigns');
  if (read.kind === 'file') return null;
  if (read.kind === 'notJson') return <p role="alert">{t('begin.notJson', read)}</p>;
  return (
    <div role="alert">
      <p>{t('begin.faults', { count: read.faults.length })}</p>
      <ul className="begin-faults" tabIndex={0} aria-label={t('begin.text')}>
        {read.faults.map(({ line, path, message }) => (
          <li key={`${path} ${message}`}>
            {t('begin.line', { line })} <code>{path === '' ? t('begin.whole') : path}</code>{' '}
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Asked for only where the file's own id belongs to another campaign. */
function OtherId({ taken, onCreate }: { taken: string; onCreate: (id: string) => void }) {
  const { t } = useTranslation('campaigns');
  const propose = useProposedId();
  const [id, setId] = useState(propose);
  const field = useId();
  const isSound = isStreamId(id);
  return (
    <div role="alert">
      <p>{t('begin.taken', { id: taken })}</p>
      <p className="begin-taken">
        <label htmlFor={field}>{t('begin.newId')}</label>
        <Input
          id={field}
          value={id}
          status={isSound ? '' : 'error'}
          onChange={(event) => setId(event.target.value)}
        />
        <Button disabled={!isSound} onClick={() => onCreate(id)}>
          {t('begin.createAs')}
        </Button>
        {!isSound && <span>{t('begin.badId')}</span>}
      </p>
    </div>
  );
}

function ChooseFile({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation('campaigns');
  const input = useRef<HTMLInputElement>(null);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    if (chosen) onText(await chosen.text());
    target.value = '';
  };
  return (
    <p>
      <Button icon={<UploadOutlined />} onClick={() => input.current?.click()}>
        {t('begin.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => void choose(event)}
      />{' '}
      <SecrecyNote />
    </p>
  );
}

/** A campaign file, chosen or pasted; what is wrong with it is told by line, and nothing is lost. */
export function BeginFromFile() {
  const { t } = useTranslation('campaigns');
  const [text, setText] = useState('');
  const [read, setRead] = useState<CampaignText | null>(null);
  const create = useNewDraft();
  const id = useId();
  const file = read?.kind === 'file' ? read.file : null;
  const change = (next: string) => {
    setText(next);
    setRead(null);
    create.reset();
  };
  const check = () => {
    const found = readCampaignText(text);
    setRead(found);
    if (found.kind === 'file') create.mutate(found.file);
  };
  const createAs = (source: CampaignFile, newId: string) => {
    create.mutate({ ...source, id: newId });
  };
  return (
    <div className="card begin-box">
      <p>{t('begin.fileLead')}</p>
      <ChooseFile onText={change} />
      {read && <TextFaults read={read} />}
      {create.isError && file && isTaken(create.error) && (
        <OtherId taken={file.id} onCreate={(newId) => createAs(file, newId)} />
      )}
      {create.isError && !isTaken(create.error) && <Failure error={create.error} />}
      <div className="field">
        <label htmlFor={`${id}text`}>{t('begin.text')}</label>
        <Input.TextArea
          id={`${id}text`}
          className="begin-text"
          rows={12}
          spellCheck={false}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      <div>
        <Button
          type="primary"
          disabled={text.trim() === ''}
          loading={create.isPending}
          onClick={check}
        >
          {t('begin.check')}
        </Button>
      </div>
    </div>
  );
}
