import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { sessionQuery } from '../api/get-session';
import { ChooseOffice } from '../features/session/choose-office';
import { SignInPage } from '../features/session/sign-in-page';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { router } from './router';

/** Lets in whoever is signed in and has an office to act for; any address waits behind it. */
export function Gate() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  if (session === undefined) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  if (session === null) return <SignInPage />;
  if (session.office === null) return <ChooseOffice session={session} />;
  return <RouterProvider key={`${session.person} ${session.office}`} router={router} />;
}
