import { useQuery } from '@tanstack/react-query';
import type { FormBody } from '../../../../domain/form';
import { formVersionQuery } from '../../api/get-form-version';
import { submissionQuery } from '../../api/get-submission';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { ReadForm } from '../../ui/read-form';

/** One record as it was filled in, with its own form version. */
export function RecordContent({ submission }: { submission: string }) {
  const handed = useQuery(submissionQuery(submission));
  const version = handed.data?.formVersion;
  const form = useQuery({ ...formVersionQuery(version ?? ''), enabled: version !== undefined });
  const error = handed.error ?? form.error;
  if (error) return <Failure error={error} onRetry={() => void handed.refetch()} />;
  if (!handed.data || !form.data) return <Loading />;
  return (
    <div className="item-record">
      <ReadForm schema={form.data.schema} ui={form.data.ui} body={handed.data.body as FormBody} />
    </div>
  );
}
