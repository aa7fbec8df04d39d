import { infiniteQueryOptions } from '@tanstack/react-query';
import { paths } from '../../contract/paths';
import type { SignInLogBody, SignInOutcome } from '../../contract/session';
import { read } from './http';

const PAGE_ROWS = 50;

/** 登录日志, the newest first; of one outcome if one is named. */
export function signInsQuery(outcome: SignInOutcome | undefined) {
  return infiniteQueryOptions({
    queryKey: ['sign-ins', outcome],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: String(PAGE_ROWS), outcome, before: pageParam?.toString() };
      return read<SignInLogBody>(paths.signInLog, { query, signal });
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ rows }) => (rows.length < PAGE_ROWS ? null : (rows.at(-1)?.at ?? null)),
  });
}
