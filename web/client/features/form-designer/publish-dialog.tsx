import { Alert, Button } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormDesignView } from '../../../contract/form-designs';
import { formDesignsQuery } from '../../api/get-form-designs';
import { formsQuery } from '../../api/get-forms';
import { RefusedError } from '../../api/refusals';
import { publishFormDesign } from '../../api/save-form-design';
import { Dialog } from '../../ui/dialog';
import type { DraftKeeper } from '../../ui/draft-keeper';
import { Failure } from '../../ui/failure';
import type { FormTree } from '../../../../domain/form-design/form-tree';
import { useDesigning } from './designing';
import { FormDifference } from './form-difference';

interface PublishDialogProps {
  view: FormDesignView;
  keeper: DraftKeeper<FormTree>;
  onClose: () => void;
}

function usePublish({ view, keeper }: PublishDialogProps) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await keeper.flush();
      const keeping = keeper.snapshot();
      if (keeping.state === 'failed') throw keeping.error;
      if (keeping.state !== 'kept') throw new Error(keeping.state);
      return publishFormDesign(view.form, keeping.revision);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: formDesignsQuery.queryKey });
      await queries.invalidateQueries({ queryKey: formsQuery.queryKey });
    },
  });
}

function faultsOf(error: unknown): readonly { path: string; message: string }[] {
  return error instanceof RefusedError ? (error.body.faults ?? []) : [];
}

/** Publishes what has been designed: what changes by it first, then what keeps it from being done. */
export function PublishDialog(props: PublishDialogProps) {
  const { t } = useTranslation('formDesigner');
  const { view, onClose } = props;
  const { select } = useDesigning();
  const publish = usePublish(props);
  const last = view.versions.at(-1)?.version;
  const faults = faultsOf(publish.error);
  const goTo = (pointer: string) => {
    const path = pointer.split('/').filter((step) => step !== '' && step !== '*');
    select(path.length > 0 ? path : null);
    onClose();
  };
  return (
    <Dialog title={t('publish.title')} onClose={onClose}>
      {publish.isSuccess ? (
        <Alert type="success" title={t(publish.data.isNew ? 'publish.done' : 'publish.same')} />
      ) : (
        <>
          <p>{t('publish.effect')}</p>
          {last !== undefined && <FormDifference version={last} readBy={view.readBy} />}
        </>
      )}
      {publish.isError && faults.length === 0 && <Failure error={publish.error} />}
      {faults.length > 0 && (
        <div role="alert">
          <p>{t('publish.faults', { count: faults.length })}</p>
          <ul className="form-changes">
            {faults.map(({ path, message }) => (
              <li key={`${path}${message}`}>
                {message}{' '}
                <Button type="link" size="small" onClick={() => goTo(path)}>
                  {t('publish.goTo')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t(publish.isSuccess ? 'close' : 'cancel')}</Button>
        {!publish.isSuccess && (
          <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate()}>
            {t('publish.do')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
