import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { type Dates, useDates } from '../../ui/use-dates';
import type { TimelineFact } from './timeline-detail';

interface Writing {
  t: TFunction<'timeline'>;
  dates: Dates;
  task: Pick<TaskView, 'anchors'>;
}

function factText(fact: TimelineFact, { t, dates, task }: Writing): string {
  switch (fact.kind) {
    case 'round':
      return t('fact.round', { round: fact.round });
    case 'late':
    case 'nothing':
      return t(`fact.${fact.kind}`);
    case 'entered':
      return t('fact.entered', { channel: t(`channel.${fact.channel}`) });
    case 'correctBy':
    case 'dueNow':
      return t(`fact.${fact.kind}`, { on: dates.due(fact.at) });
    case 'deliveredAt':
      return t('fact.deliveredAt', { at: dates.moment(fact.at) });
    case 'dueMoved':
      return t('fact.dueMoved', { from: dates.due(fact.from), to: dates.due(fact.to) });
    case 'anchorOn': {
      const name = task.anchors.find(({ id }) => id === fact.anchor)?.name ?? '';
      return t('fact.anchorOn', { name, on: fact.on });
    }
    case 'item':
      return t('fact.item', { item: fact.item });
    case 'itemState':
      return t(`itemState.${fact.state}`);
    case 'supplement':
      return t('fact.supplement', { number: fact.number });
    case 'added':
    case 'dropped':
    case 'reformed':
      return t(`fact.${fact.kind}`, { count: fact.count });
    case 'wish':
      return t(`wish.${fact.wish}`);
    case 'until':
      return t('fact.until', { on: dates.due(fact.at) });
    case 'inspectedOn':
      return t('fact.inspectedOn', { on: fact.on });
    case 'inspected':
      return t(fact.note ? 'fact.inspectedWith' : 'fact.inspected', {
        ...{ point: fact.point, note: fact.note, finding: t(`finding.${fact.finding}`) },
      });
    case 'category':
      return t(`category.${fact.category}`);
  }
}

/** The facts of an entry in the reader's words. */
export function useFactText(task: Pick<TaskView, 'anchors'>): (fact: TimelineFact) => string {
  const { t } = useTranslation('timeline');
  const dates = useDates();
  return (fact) => factText(fact, { t, dates, task });
}
