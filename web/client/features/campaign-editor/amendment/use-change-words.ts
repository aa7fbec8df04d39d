import { useTranslation } from 'react-i18next';
import type { IssuingView } from '../../../../contract/board';
import type { ChangeBody } from '../../../../contract/amendments';
import { parseDueInstant } from '../../../../../domain/iso-instant';
import type { Rung } from '../../../../../domain/ladder';
import type { UnitClass } from '../../../../../domain/unit';
import { useCampaignWords } from '../../../ui/campaign-words';
import { useDates } from '../../../ui/use-dates';

/** Rungs count from the due instant alone. */
const NO_ANCHORS = { anchors: [] };

/** What ids in a change are called. */
export interface ChangeNames {
  view: Pick<IssuingView, 'items'>;
  units: (id: string) => string;
  duties: (key: string) => string;
  versions: (id: string) => string;
}

function useMoveWords(
  nameOf: ChangeNames['units'],
): (move: Extract<ChangeBody, { kind: 'moveUnit' }>) => string {
  const { t } = useTranslation('amendment');
  const { t: words } = useTranslation('campaigns');
  const asWords = (unitClass: UnitClass | null) =>
    unitClass === null
      ? t('move.classBack')
      : t('move.as', { as: words(`unitClass.${unitClass}`) });
  const underWords = (superior: string | null) =>
    superior === null ? t('move.superiorBack') : t('move.under', { under: nameOf(superior) });
  return ({ unit, unitClass, superior }) => {
    const told = [
      ...(unitClass === undefined ? [] : [asWords(unitClass)]),
      ...(superior === undefined ? [] : [underWords(superior)]),
    ];
    return t('change.moveUnit', { unit: nameOf(unit), told: told.join(t('move.comma')) });
  };
}

/** A change in one sentence. */
export function useChangeWords({
  view,
  units,
  duties,
  versions,
}: ChangeNames): (change: ChangeBody) => string {
  const { t } = useTranslation('amendment');
  const moveWords = useMoveWords(units);
  const dates = useDates();
  const campaign = useCampaignWords(NO_ANCHORS);
  const item = (no: number) => {
    const title = view.items.find((one) => one.no === no)?.title ?? '';
    return t('item', { no, title });
  };
  return (change) => {
    switch (change.kind) {
      case 'moveDue': {
        const at = change.to === null ? null : parseDueInstant(change.to);
        const duty = duties(change.duty);
        return at === null
          ? t('change.dueBack', { duty })
          : t('change.moveDue', { duty, on: dates.due(at) });
      }
      case 'addRecipient':
      case 'dropRecipient':
        return t(`change.${change.kind}`, { unit: units(change.unit) });
      case 'addItem': {
        const { no, title } = change.item;
        return t('change.addItem', { item: t('item', { no, title }) });
      }
      case 'dropItem':
      case 'changeItem':
      case 'suspendItem':
      case 'resumeItem':
        return t(`change.${change.kind}`, { item: item(change.no) });
      case 'addRung':
        return t('change.addRung', { words: campaign.rung(change.rung as unknown as Rung, units) });
      case 'changeRung': {
        const { no, to } = change;
        return t('change.changeRung', { no, words: campaign.rung(to as unknown as Rung, units) });
      }
      case 'changeRoute':
        return t(change.route === null ? 'change.dropRoute' : 'change.changeRoute', {
          step: duties(change.step),
        });
      case 'mergeUnit':
        return t('change.mergeUnit', { unit: units(change.unit), into: units(change.into) });
      case 'swapForm': {
        const { step, version, scope } = change;
        return t(`change.swapForm.${scope}`, { step: duties(step), version: versions(version) });
      }
      case 'moveUnit':
        return moveWords(change);
      case 'dropRung':
        return t('change.dropRung', { no: change.no });
    }
  };
}
