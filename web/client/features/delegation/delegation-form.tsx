import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../domain/shanghai-time';
import type { DelegationBody, DelegationList } from '../../../contract/delegations';
import { Failure } from '../../ui/failure';
import { useNow } from '../../ui/use-now';
import { Choice, Day } from './delegation-fields';
import { nameOf, scopeWords } from './delegation-words';

interface DelegationFormProps {
  list: DelegationList;
  isBusy: boolean;
  error: unknown;
  onMake: (body: DelegationBody) => void;
}

interface Filled {
  from: string;
  to: string;
  fromOn: string;
  untilOn: string;
  /** Empty: everything; else `office:<id>` or `campaign:<id>`. */
  scope: string;
}

function limitOf(scope: string): Pick<DelegationBody, 'office' | 'campaign'> {
  const [kind, id] = [scope.slice(0, scope.indexOf(':')), scope.slice(scope.indexOf(':') + 1)];
  if (kind === 'office') return { office: id };
  return kind === 'campaign' ? { campaign: id } : {};
}

interface FieldsProps {
  list: DelegationList;
  filled: Filled;
  fill: (change: Partial<Filled>) => void;
}

/** Everything a delegation can be limited to. */
function useScopes({ offices, campaigns, names }: DelegationList) {
  const { t } = useTranslation('delegation');
  const all = [
    ...(offices.length > 1 ? offices : []).map((id) => `office:${id}`),
    ...campaigns.map((id) => `campaign:${id}`),
  ];
  return [
    { value: '', label: t('everything') },
    ...all.map((value) => ({ value, label: scopeWords(t, names, limitOf(value)) })),
  ];
}

function Fields({ list, filled, fill }: FieldsProps) {
  const { t } = useTranslation('delegation');
  const { lenders, people, names } = list;
  const { from, to, fromOn, untilOn, scope } = filled;
  const scopes = useScopes(list);
  const labelled = ({ person, office }: DelegationList['people'][number]) => {
    const words = { name: nameOf(t, names, person), office: names.units[office] ?? '' };
    return { value: person, label: t('personOf', words) };
  };
  const free = people.filter(({ person }) => person !== from).map(labelled);
  return (
    <div className="delegation-fields">
      {lenders.length > 1 && (
        <Choice
          label={t('from')}
          value={from}
          options={lenders.map(labelled)}
          onChange={(value) => fill({ from: value })}
        />
      )}
      <Choice
        label={t('to')}
        value={to}
        options={[{ value: '', label: t('choose') }, ...free]}
        onChange={(value) => fill({ to: value })}
      />
      <Day label={t('fromOn')} value={fromOn} onChange={(value) => fill({ fromOn: value })} />
      <Day label={t('untilOn')} value={untilOn} onChange={(value) => fill({ untilOn: value })} />
      <Choice
        label={t('scope')}
        value={scope}
        options={scopes}
        onChange={(value) => fill({ scope: value })}
      />
    </div>
  );
}

/** Who is to decide in whose place, from when to when, over what; said back in one sentence. */
export function DelegationForm({ list, isBusy, error, onMake }: DelegationFormProps) {
  const { t } = useTranslation('delegation');
  const fromOn = dayOf(useNow());
  const { lenders, names } = list;
  const own = lenders[0]?.person ?? '';
  const [filled, setFilled] = useState<Filled>({
    ...{ from: own, to: '', fromOn, untilOn: '', scope: '' },
  });
  const fill = (change: Partial<Filled>) => setFilled((before) => ({ ...before, ...change }));
  const { from, to, scope, ...days } = filled;
  const isDated = days.fromOn !== '' && days.untilOn !== '' && days.untilOn >= days.fromOn;
  const isWhole = isDated && to !== '' && to !== from;
  const effect = {
    ...{ from: nameOf(t, names, from), to: nameOf(t, names, to) },
    ...{ ...days, scope: scopeWords(t, names, limitOf(scope)) },
  };
  const make = () => onMake({ ...(from !== own && { from }), to, ...days, ...limitOf(scope) });
  return (
    <section className="card delegation-form" aria-labelledby="delegation-new">
      <h2 id="delegation-new">{t('new')}</h2>
      <Fields list={list} filled={filled} fill={fill} />
      {isWhole && <p>{t('effect', effect)}</p>}
      {error !== null && <Failure error={error} />}
      <p>
        <Button type="primary" disabled={!isWhole} loading={isBusy} onClick={make}>
          {t('make')}
        </Button>
      </p>
    </section>
  );
}
