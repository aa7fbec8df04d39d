import { useQuery } from '@tanstack/react-query';
import type { FormBody } from '../../../../domain/form';
import { formVersionQuery } from '../../api/get-form-version';
import { submissionQuery } from '../../api/get-submission';
import { CompareForms } from '../../ui/compare-forms';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { ReadForm } from '../../ui/read-form';

interface HandedInContentProps {
  submission: string;
  /** Shows what it says differently from this one, in place of the whole. */
  former?: string;
}

/** What was handed in, with the version of the form it was filled in with. */
export function HandedInContent({ submission, former }: HandedInContentProps) {
  const handed = useQuery(submissionQuery(submission));
  const before = useQuery({ ...submissionQuery(former ?? ''), enabled: former !== undefined });
  const version = handed.data?.formVersion;
  const form = useQuery({ ...formVersionQuery(version ?? ''), enabled: version !== undefined });
  const error = handed.error ?? form.error ?? before.error;
  if (error) return <Failure error={error} onRetry={() => void handed.refetch()} />;
  if (!handed.data || !form.data || (former !== undefined && !before.data)) return <Loading />;
  const { schema, ui } = form.data;
  const body = handed.data.body as FormBody;
  if (!before.data) return <ReadForm schema={schema} ui={ui} body={body} />;
  return (
    <CompareForms schema={schema} ui={ui} before={before.data.body as FormBody} after={body} />
  );
}
