import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reviewQuery } from '../../api/get-review';
import { taskQuery } from '../../api/get-task';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { SealedPapers } from '../../ui/sealed-papers';
import { DecisionPanel } from './decision-panel';
import { DecisionTaken } from './decision-taken';
import { HandedInContent } from './handed-in-content';
import { PaneHead } from './pane-head';
import { placeKey, type ReviewPlace } from './review-place';
import { SaidBefore } from './said-before';
import { Standing } from './standing';
import { useDecision } from './use-decision';

const route = getRouteApi('/reviews/$campaign/$office/$unit');

/** Moves the focus to the head of what was opened, after the frame has moved it to the page. */
function useFocusOnOpening(isThere: boolean) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isThere) return;
    const timer = setTimeout(() => head.current?.focus({ preventScroll: true }));
    return () => clearTimeout(timer);
  }, [isThere]);
  return head;
}

function Reading({ place }: { place: ReviewPlace }) {
  const { t } = useTranslation('review');
  const review = useQuery(reviewQuery(place, place.duty));
  const task = useQuery(taskQuery(place));
  const decision = useDecision(place, review.data, task.data);
  const isThere = review.data !== undefined && task.data !== undefined;
  const head = useFocusOnOpening(isThere);
  const error = review.error ?? task.error;
  if (!review.data || !task.data) {
    return error ? <Failure error={error} onRetry={() => void review.refetch()} /> : <Loading />;
  }
  const duty = task.data.duties.find((one) => one.duty === place.duty);
  return (
    <>
      <div className="review-text" tabIndex={0} role="region" aria-label={t('pane')}>
        <PaneHead ref={head} task={task.data} duty={duty} />
        {!review.data.row && <DecisionTaken task={task.data} place={place} />}
        {place.duty !== undefined && <SealedPapers task={task.data} duty={place.duty} />}
        <HandedInContent key={duty?.submission} task={task.data} duty={duty} />
        <SaidBefore task={task.data} duty={place.duty} />
        <Standing task={task.data} duty={place.duty} />
      </div>
      <DecisionPanel review={review.data} task={task.data} decision={decision} />
    </>
  );
}

/** What was handed in, what is known of it, and the decision. */
export function ReviewPane() {
  const { campaign, office, unit } = route.useParams();
  const { duty } = route.useSearch();
  const place = { campaign, office, unit, duty };
  return (
    <article className="card review-pane">
      <Reading key={placeKey(place)} place={place} />
    </article>
  );
}
