import { useId, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CircularView } from '../../../../contract/circulars';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { Dialog } from '../../../ui/dialog';
import { Failure } from '../../../ui/failure';

interface ReviseDialogProps {
  circular: CircularView;
  onClose: () => void;
}

/** Changes the words of a circular; the list of units is a fact and not to be written. */
export function ReviseDialog({ circular, onClose }: ReviseDialogProps) {
  const { t } = useTranslation('circular');
  const act = useSteeringAct(circular);
  const [title, setTitle] = useState(circular.title);
  const [text, setText] = useState(circular.text);
  const [titleId, textId] = [useId(), useId()];
  const body = {
    ...{ circular: circular.no, revision: circular.revision },
    ...{ title: title.trim(), text: text.trim() },
  };
  return (
    <Dialog title={t('act.revise')} isWide onClose={onClose}>
      <div className="act-dialog">
        <p className="act-effect">{t('reviseEffect')}</p>
        <div className="field">
          <label htmlFor={titleId}>{t('heading')}</label>
          <Input
            id={titleId}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={textId}>{t('words')}</label>
          <Input.TextArea
            id={textId}
            rows={8}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        {act.error !== null && <Failure error={act.error} />}
      </div>
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('act.cancel')}</Button>
        <Button
          type="primary"
          disabled={body.title === '' || body.text === ''}
          loading={act.isPending}
          onClick={() => act.mutate({ act: 'reviseCircular', body }, { onSuccess: onClose })}
        >
          {t('act.save')}
        </Button>
      </div>
    </Dialog>
  );
}
