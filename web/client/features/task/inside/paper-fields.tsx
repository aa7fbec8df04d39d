import { type ChangeEvent, useId } from 'react';
import { Checkbox } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InnerActBody, InnerView } from '../../../../contract/inner';
import type { TaskView } from '../../../../contract/tasks';
import { startUpload } from '../../../api/upload-attachment';
import { Failure } from '../../../ui/failure';
import { SecrecyNote } from '../../../ui/form/secrecy-note';

/** A leader's word on paper, as far as it is filled in. */
export type Paper = NonNullable<InnerActBody['passDraft']['paper']>;

interface PaperFieldsProps {
  task: TaskView;
  view: InnerView;
  paper: Paper | null;
  onChange: (paper: Paper | null) => void;
}

const PICTURES = 'image/png,image/jpeg,application/pdf';

/** True where nothing is entered, or all that has to be. */
export function isPaperWhole(paper: Paper | null): boolean {
  return paper === null || (paper.givenOn !== '' && paper.attachment !== '');
}

interface PhotoProps {
  task: TaskView;
  onKept: (attachment: string) => void;
}

function Photo({ task: { campaign, office }, onKept }: PhotoProps) {
  const { t } = useTranslation('inside');
  const id = useId();
  const upload = useMutation({
    mutationFn: (file: File) =>
      startUpload({ campaign, office, inside: true }, file, () => undefined).stored,
    onSuccess: (kept) => onKept(kept.id),
  });
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) upload.mutate(file);
  };
  return (
    <>
      <label htmlFor={id}>{t('paper.photo')}</label>
      <input id={id} type="file" accept={PICTURES} onChange={choose} />
      <SecrecyNote />
      <p className="soft" role="status">
        {upload.isPending && t('paper.sending')}
        {upload.isSuccess && t('paper.kept', { name: upload.data.name })}
      </p>
      {upload.isError && <Failure error={upload.error} />}
    </>
  );
}

/** 代录批示: whose word it is, the day on the sheet, and the photo of it. */
export function PaperFields({ task, view, paper, onChange }: PaperFieldsProps) {
  const { t } = useTranslation('inside');
  const id = useId();
  const begin = { leader: view.leaders[0] ?? '', givenOn: '', attachment: '' };
  return (
    <div className="inside-paper">
      <Checkbox
        checked={paper !== null}
        onChange={(event) => onChange(event.target.checked ? begin : null)}
      >
        {t('paper.enter')}
      </Checkbox>
      {paper && (
        <fieldset>
          <legend>{t('paper.title')}</legend>
          <label htmlFor={`${id}leader`}>{t('paper.leader')}</label>
          <select
            id={`${id}leader`}
            className="plain-select"
            value={paper.leader}
            onChange={(event) => onChange({ ...paper, leader: event.target.value })}
          >
            {view.leaders.map((leader) => (
              <option key={leader} value={leader}>
                {view.names.people[leader] ?? t('somebody')}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}on`}>{t('paper.on')}</label>
          <input
            id={`${id}on`}
            className="plain-select"
            type="date"
            value={paper.givenOn}
            onChange={(event) => onChange({ ...paper, givenOn: event.target.value })}
          />
          <Photo task={task} onKept={(attachment) => onChange({ ...paper, attachment })} />
        </fieldset>
      )}
    </div>
  );
}
