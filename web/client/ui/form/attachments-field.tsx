import { type ChangeEvent, useRef } from 'react';
import { Button } from 'antd';
import { UploadOutlined } from '@ant-design/icons';
import { errorId, type FieldProps, type RJSFSchema } from '@rjsf/utils';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AttachmentRef } from '../../../../domain/form';
import { ATTACHMENT_EXTENSIONS } from '../../../contract/attachment-extensions';
import { sessionQuery } from '../../api/get-session';
import { AttachmentList } from './attachment-list';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';
import { SecrecyNote } from './secrecy-note';
import { sizeText } from './size-text';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';

type Files = FieldProps<LibraryBody, RJSFSchema, FormContext>;

const ACCEPTED = ATTACHMENT_EXTENSIONS.map((extension) => `.${extension}`).join(',');

/** Files handed in with the form: several at once, each on its way by itself, kept by id, name and size. */
export function AttachmentsField(props: Files) {
  const { t } = useTranslation('form');
  const { schema, required, fieldPathId, registry, onChange, rawErrors } = props;
  const isDisabled = props.disabled === true || props.readonly === true;
  const input = useRef<HTMLInputElement>(null);
  const { data: session } = useQuery(sessionQuery);
  const limit = session?.attachmentLimit ?? Infinity;
  const files = Array.isArray(props.formData) ? (props.formData as AttachmentRef[]) : [];
  const { uploads, add, dismiss, remove } = useUploads({
    issuance: registry.formContext.issuance,
    limit,
    most: schema.maxItems ?? Infinity,
    files,
    keep: (next) => onChange(next as unknown as LibraryBody, fieldPathId.path),
  });
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <fieldset className="field attachments-field" id={fieldPathId.$id}>
      <legend>
        {schema.title}
        {required && <span className="field-required">{t('requiredMark')}</span>}
      </legend>
      <AttachmentList files={files} onRemove={isDisabled ? undefined : remove} />
      <UploadList uploads={uploads} onDismiss={dismiss} />
      {!isDisabled && (
        <div className="attachments-add">
          <input
            ref={input}
            type="file"
            multiple
            hidden
            accept={ACCEPTED}
            aria-label={t('addFileTo', { title: schema.title ?? '' })}
            onChange={choose}
          />
          <Button icon={<UploadOutlined aria-hidden />} onClick={() => input.current?.click()}>
            {t('addFile')}
          </Button>
          {Number.isFinite(limit) && (
            <span className="soft">{t('fileHint', { limit: sizeText(limit) })}</span>
          )}
          <SecrecyNote />
        </div>
      )}
      {rawErrors && rawErrors.length > 0 && (
        <p className="field-error" id={errorId(fieldPathId)}>
          {rawErrors.join(' ')}
        </p>
      )}
    </fieldset>
  );
}
