import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dueDayOf } from '../../../../domain/shanghai-time';
import type { ReviewRow, ReviewView } from '../../../contract/reviews';
import type { TaskView } from '../../../contract/tasks';
import { useSteeringAct } from '../../api/act-on-issuance';
import { useTaskAct } from '../../api/act-on-task';
import { isAbout } from '../../api/query-keys';
import { actFor, type Choice, CHOICES, mayChoose, type Sent } from './decisions';
import { useDesk } from './desk-context';
import { placeKey, type ReviewPlace } from './review-place';

/** Which of the two ways is being taken; null: none yet. */
export type Way = 'yes' | 'no' | null;

/** The opinion that is being written about one submission, and no other. */
function useOpinion(place: ReviewPlace, task: TaskView | undefined) {
  const { opinions } = useDesk();
  const duty = task?.duties.find((one) => one.duty === place.duty);
  const key = `${placeKey(place)}:${duty?.submission ?? ''}`;
  return { opinion: opinions.of(key), write: (text: string) => opinions.write(key, text) };
}

/** Sends a decision and goes on to the next; what was refused stays, with everything written. */
function useSending(place: ReviewPlace) {
  const { t } = useTranslation('review');
  const desk = useDesk();
  const queries = useQueryClient();
  const onTask = useTaskAct(place);
  const onIssuance = useSteeringAct(place);
  const sent = (one: Sent) =>
    one.on === 'task' ? onTask.mutateAsync(one.act) : onIssuance.mutateAsync(one.act);
  return {
    isBusy: onTask.isPending || onIssuance.isPending,
    error: onTask.error ?? onIssuance.error,
    forget: () => {
      onTask.reset();
      onIssuance.reset();
    },
    /** @returns whether it was done */
    send: async (one: Sent, told: { choice: Choice; row: ReviewRow; correctOn: string }) => {
      const { choice, row, correctOn } = told;
      const next = desk.nextAfter(placeKey(place));
      try {
        await sent(one);
      } catch {
        // Whatever stood against it may have changed what is shown.
        await queries.invalidateQueries({
          predicate: ({ queryKey }) => isAbout(queryKey, { ...place }),
        });
        return false;
      }
      const title = row.duty?.title ?? t('noticeBack');
      const corrected = choice.day === 'correction' ? correctOn : null;
      desk.say({ choice: choice.name, place, name: row.name, title, correctOn: corrected });
      desk.open(next);
      return true;
    },
  };
}

/** The day that stands where the reviewer names none: the one wished for, or that of a return. */
function dayByItself(review: ReviewView | undefined): string {
  const row = review?.row;
  const wished = row?.kind === 'request' ? row.duty?.request?.until : null;
  return wished ? dueDayOf(wished) : (review?.correction.on ?? '');
}

/** Everything a decision is made with: the way taken, the opinion, the day, and the sending. */
export function useDecision(
  place: ReviewPlace,
  review: ReviewView | undefined,
  task: TaskView | undefined,
) {
  const [way, setWay] = useState<Way>(null);
  const [isLacking, setLacking] = useState(false);
  const [named, setNamed] = useState<string | null>(null);
  const [instead, setInstead] = useState<string>();
  const { opinion, write } = useOpinion(place, task);
  const sending = useSending(place);
  const row = review?.row ?? null;
  const correctOn = named ?? dayByItself(review);
  const ways = row && CHOICES[row.kind];
  const may = (choice: Choice | null | undefined) =>
    review && choice && mayChoose(review, choice.name) ? choice : null;
  const [yes, no] = [may(ways?.yes), may(ways?.no)];
  const taken = way === null ? null : way === 'yes' ? yes : no;
  const take = (next: Way) => {
    sending.forget();
    setLacking(false);
    setWay(next);
  };
  const confirm = async () => {
    if (!row || !taken || sending.isBusy) return;
    const lacks = taken.opinion === 'required' && opinion.trim() === '';
    setLacking(lacks);
    if (lacks) return;
    const given = taken.opinion === 'none' ? '' : opinion.trim();
    const act = actFor(taken.name, row, { opinion: given, correctOn, instead });
    if (await sending.send(act, { choice: taken, row, correctOn })) write('');
    else setWay(null);
  };
  return {
    ...{ row, yes, no, taken, take, confirm, isLacking, opinion, write },
    ...{ correctOn, nameDay: setNamed, instead, addressInstead: setInstead },
    ...{ isBusy: sending.isBusy, error: sending.error },
  };
}
export type Decision = ReturnType<typeof useDecision>;
