import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Anchor, AnchorSource } from '../../../../domain/campaign-file';
import { endOfDay } from '../../../../domain/shanghai-time';
import { sharedEventsQuery } from '../../api/get-shared-events';
import { useDates } from '../../ui/use-dates';
import { ChoiceField } from './choice-field';
import { useEditing } from './editing';

const OWN = 'own';

function keyOf({ campaign, office, anchor }: AnchorSource): string {
  return `${campaign} ${office} ${anchor}`;
}

interface EventSourceFieldProps {
  path: string;
  anchor: Anchor;
  onChange: (change: Partial<Anchor>) => void;
}

/** Who dates an event: this notice, or another one whose event it is too. */
export function EventSourceField({ path, anchor, onChange }: EventSourceFieldProps) {
  const { t } = useTranslation('editor');
  const dates = useDates();
  const { file } = useEditing();
  const { data = [], isPending } = useQuery(sharedEventsQuery);
  const { of } = anchor;
  const others = data.filter(({ campaign }) => campaign !== file.id);
  if (!of && others.length === 0) return null;
  const source = of && others.find((one) => keyOf(one) === keyOf(of));
  const options = others.map((one) => ({
    value: keyOf(one),
    label: t('phases.eventOf', { title: one.title, name: one.name }),
  }));
  const gone = of && !source ? [{ value: keyOf(of), label: t('phases.eventGone') }] : [];
  const when = source?.on ? t('phases.eventDated', { on: dates.day(endOfDay(source.on)) }) : '';
  const hint = source
    ? t('phases.eventFollows', { title: source.title, when: when || t('phases.eventUndated') })
    : undefined;
  const choose = (next: string): void => {
    const one = others.find((event) => keyOf(event) === next);
    if (!one) return onChange({ of: undefined });
    const { campaign, office, anchor: id } = one;
    onChange({
      ...{ of: { campaign, office, anchor: id }, on: undefined },
      name: anchor.name || one.name,
    });
  };
  if (of && isPending) return null;
  return (
    <ChoiceField
      path={`${path}.of`}
      label={t('phases.eventSource')}
      hint={hint}
      value={of ? keyOf(of) : OWN}
      options={[{ value: OWN, label: t('phases.eventOwn') }, ...gone, ...options]}
      onChange={choose}
    />
  );
}
