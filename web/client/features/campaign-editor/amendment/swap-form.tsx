import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../../../domain/form';
import { breakingChanges } from '../../../../../domain/form-design/breaking-changes';
import { formChanges } from '../../../../../domain/form-design/form-changes';
import { SWAP_SCOPES, type SwapScope } from '../../../../../domain/form-pins';
import type { ChangeBody, IssuanceFormVersions } from '../../../../contract/amendments';
import type { IssuingView } from '../../../../contract/board';
import { formVersionQuery } from '../../../api/get-form-version';
import { issuanceFormVersionsQuery } from '../../../api/get-issuance-form-versions';
import { ChoiceField } from '../../../ui/act-fields';
import { Failure } from '../../../ui/failure';
import { FormChanges } from '../../../ui/form-changes';
import { Loading } from '../../../ui/loading';
import { LostConditions } from '../../../ui/lost-conditions';
import { useVersionName } from './version-name';

type Row = IssuanceFormVersions['rows'][number];

interface SwapFormProps {
  view: IssuingView;
  step: string;
  onAdd: (change: ChangeBody) => void;
}

/** The difference between two versions in words, and what of it can break what was begun. */
function Difference({ row, to }: { row: Row; to: string }) {
  const { t } = useTranslation('amendment');
  const was = useQuery(formVersionQuery(row.asked.version));
  const is = useQuery(formVersionQuery(to));
  const error = was.error ?? is.error;
  if (error) return <Failure error={error} />;
  if (!was.data || !is.data) return <Loading />;
  const [older, newer] = [was.data.schema as FormSchema, is.data.schema as FormSchema];
  const count = formChanges(older, newer).length;
  const breaking = breakingChanges(older, newer).length;
  if (count === 0) return <p className="soft">{t('swap.layoutOnly')}</p>;
  return (
    <>
      <p>{t('swap.difference', { count })}</p>
      <FormChanges older={older} newer={newer} />
      <p className={breaking > 0 ? 'amend-breaking' : 'soft'}>
        {breaking > 0 ? t('swap.breaking', { count: breaking }) : t('swap.harmless')}
      </p>
      <LostConditions
        read={[{ where: '', conditions: row.conditions }]}
        older={older}
        newer={newer}
      />
    </>
  );
}

function Choose({ row, onAdd }: Pick<SwapFormProps, 'onAdd'> & { row: Row }) {
  const { t } = useTranslation('amendment');
  const name = useVersionName();
  const { step, asked, versions } = row;
  const others = versions.filter(({ version }) => version !== asked.version);
  const [chosen, choose] = useState(others[0]?.version ?? '');
  const [scope, setScope] = useState<SwapScope>('all');
  const now = versions.find(({ version }) => version === asked.version);
  if (others.length === 0) return <p className="soft">{t('swap.none')}</p>;
  return (
    <>
      {now && <p className="soft">{t('swap.now', { version: name(now) })}</p>}
      <div className="amend-add">
        <ChoiceField label={t('swap.version')} value={chosen} onChange={choose}>
          {others.map((one) => (
            <option key={one.version} value={one.version}>
              {name(one)}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField
          label={t('swap.scope')}
          value={scope}
          onChange={(next) => setScope(SWAP_SCOPES.find((one) => one === next) ?? 'all')}
        >
          {SWAP_SCOPES.map((one) => (
            <option key={one} value={one}>
              {t(`swap.scopes.${one}`)}
            </option>
          ))}
        </ChoiceField>
      </div>
      <p className="soft">{t(`swap.effect.${scope}`)}</p>
      <Difference row={row} to={chosen} />
      <Button onClick={() => onAdd({ kind: 'swapForm', step, version: chosen, scope })}>
        {t('add')}
      </Button>
    </>
  );
}

/** 换表单版本: the published version by which a step is filled in from here on, and for whom. */
export function SwapForm({ view, step, onAdd }: SwapFormProps) {
  const { t } = useTranslation('amendment');
  const { data, error, refetch } = useQuery(issuanceFormVersionsQuery(view));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const row = data.rows.find((one) => one.step === step);
  return (
    <div className="amend-content amend-swap">
      {row ? <Choose row={row} onAdd={onAdd} /> : <p className="soft">{t('swap.none')}</p>}
    </div>
  );
}
