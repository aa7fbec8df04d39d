import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from 'antd';
import type { FieldProps, RJSFSchema } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import type { AttachmentRef, FormBody } from '../../../../domain/form';
import type { IssuanceRef } from '../../../../domain/stream-name';
import { uploadAttachment } from '../../api/upload-attachment';
import { useFailureSentence } from '../failure-sentence';
import { AttachmentList } from './attachment-list';

type Files = FieldProps<FormBody, RJSFSchema, { issuance: IssuanceRef }>;

function useUploads({ fieldPathId, onChange, registry }: Files, kept: AttachmentRef[]) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const keep = (files: AttachmentRef[]) => onChange(files as unknown as FormBody, fieldPathId.path);
  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    setBusy(true);
    setFailure(null);
    const stored: AttachmentRef[] = [];
    try {
      for (const file of chosen) {
        stored.push(await uploadAttachment(registry.formContext.issuance, file));
      }
    } catch (error) {
      setFailure(error);
    }
    if (stored.length > 0) keep([...kept, ...stored]);
    setBusy(false);
  };
  return {
    isBusy,
    failure,
    add,
    remove: (id: string) => keep(kept.filter((one) => one.id !== id)),
  };
}

/** Files handed in with the form: uploaded at once, kept by id, name and size. */
export function AttachmentsField(props: Files) {
  const { t } = useTranslation('form');
  const sentence = useFailureSentence();
  const input = useRef<HTMLInputElement>(null);
  const files = Array.isArray(props.formData) ? (props.formData as unknown as AttachmentRef[]) : [];
  const { isBusy, failure, add, remove } = useUploads(props, files);
  return (
    <fieldset className="field">
      <legend>{props.schema.title}</legend>
      <AttachmentList files={files} onRemove={remove} />
      <input ref={input} type="file" multiple hidden onChange={(event) => void add(event)} />
      <Button loading={isBusy} onClick={() => input.current?.click()}>
        {t('addFile')}
      </Button>
      {failure !== null && <p className="field-error">{sentence(failure)}</p>}
    </fieldset>
  );
}
