import { useTranslation } from 'react-i18next';
import type { UnitRef } from '../../../../domain/campaign-file';
import type { TimeWindow } from '../../../../domain/time-window';
import type { TaskView } from '../../../contract/tasks';
import { useCampaignWords } from '../../ui/campaign-words';

/** Stretches of time and units of a notice in words, with what is known of its events. */
export function useTaskWords({ anchors }: Pick<TaskView, 'anchors'>) {
  const { t } = useTranslation('notice');
  const known = anchors.map(({ id, name, on }) => ({ id, name, ...(on === null ? {} : { on }) }));
  const words = useCampaignWords({ anchors: known });
  return {
    window: (window: unknown): string => words.window(window as TimeWindow),
    /** The server has put names in place of ids. */
    refs: (refs: readonly UnitRef[]): string =>
      refs.map((ref) => words.ref(ref, (name) => name)).join(t('comma')),
  };
}
