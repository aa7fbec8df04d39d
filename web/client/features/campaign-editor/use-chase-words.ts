import { useTranslation } from 'react-i18next';
import type { ApprovalRung } from '../../../../domain/approval/route';

/** Says when approvers who do not answer are chased, and whom it tells. */
export function useChaseWords() {
  const { t } = useTranslation('route');
  const rung = ({ offset, tell }: ApprovalRung): string =>
    t(`chase.sentence.${tell}`, {
      after:
        'count' in offset
          ? t(`chase.afterWords.${offset.kind}`, { count: offset.count })
          : t('chase.afterWords.duration', { iso: offset.iso }),
    });
  const chase = (rungs: readonly ApprovalRung[]): string =>
    rungs.length === 0
      ? t('chase.none')
      : t('chase.whole', { list: rungs.map(rung).join(t('semicolon')) });
  return { rung, chase };
}
