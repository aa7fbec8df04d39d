import { type ReactNode, useState } from 'react';
import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrganisationUnitBody, TreeUnit } from '../../../contract/organisation';
import { organisationUnitQuery } from '../../api/get-organisation-unit';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { Notes } from './notes';
import { People } from './people';
import { UnitDialog } from './unit-dialog';
import { useWords } from './use-words';

const INTERNAL: readonly TreeUnit['unitClass'][] = ['department', 'institution'];

function UnitLinks({ title, units }: { title: string; units: readonly TreeUnit[] }) {
  if (units.length === 0) return null;
  return (
    <details className="unit-below" open={units.length <= 12}>
      <summary>
        {title} <span className="soft">{units.length}</span>
      </summary>
      <ul>
        {units.map(({ id, name }) => (
          <li key={id}>
            <Link to="/organisation" search={{ unit: id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({
  unit,
  units,
}: {
  unit: OrganisationUnitBody['unit'];
  units: readonly TreeUnit[];
}) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const parent = units.find(({ id }) => id === unit.parent);
  return (
    <dl className="unit-facts">
      <Fact label={t('unit.unitClass')}>{words.unitClass(unit.unitClass)}</Fact>
      <Fact label={t('unit.tier')}>{words.tier(unit.tier)}</Fact>
      <Fact label={t('unit.parent')}>
        {parent ? (
          <Link to="/organisation" search={{ unit: parent.id }}>
            {parent.name}
          </Link>
        ) : (
          t('unit.root')
        )}
      </Fact>
      <div className="unit-fact-wide">
        <dt>{t('unit.aliases')}</dt>
        <dd>{unit.aliases.length > 0 ? words.list(unit.aliases) : t('unit.noAliases')}</dd>
      </div>
    </dl>
  );
}

interface ShownProps {
  data: OrganisationUnitBody;
  units: readonly TreeUnit[];
}

function Shown({ data, units }: ShownProps) {
  const { t } = useTranslation('organisation');
  const [dialog, setDialog] = useState<'add' | 'change' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { unit, can, notes, people } = data;
  const below = units.filter(({ parent }) => parent === unit.id);
  const isInternal = ({ unitClass }: TreeUnit) => INTERNAL.includes(unitClass);
  const done = (sentence: string) => {
    setDialog(null);
    setSaid(sentence);
  };
  return (
    <article className="card unit-panel" aria-labelledby="unit-name">
      <header className="unit-head">
        <h2 id="unit-name">{unit.name}</h2>
        <p className="unit-acts">
          {can.includes('change') && (
            <Button onClick={() => setDialog('change')}>{t('unit.change')}</Button>
          )}
          {can.includes('addBelow') && !INTERNAL.includes(unit.unitClass) && (
            <Button onClick={() => setDialog('add')}>{t('unit.add')}</Button>
          )}
        </p>
      </header>
      {said !== null && <Alert type="success" showIcon role="status" title={said} />}
      <Facts unit={unit} units={units} />
      <p className="unit-link">
        <Link to="/facts/$unit" params={{ unit: unit.id }}>
          {t('unit.factsLink')}
        </Link>
      </p>
      {can.includes('people') && (
        <p className="unit-link">
          <Link to="/settings/inside" search={{ unit: unit.id }}>
            {t('unit.inside')}
          </Link>
        </p>
      )}
      <UnitLinks title={t('unit.internal')} units={below.filter(isInternal)} />
      <UnitLinks title={t('unit.below')} units={below.filter((one) => !isInternal(one))} />
      <People unit={unit} people={people} mayChange={can.includes('people')} onDone={done} />
      {can.includes('people') && <Notes notes={notes} />}
      {dialog !== null && (
        <UnitDialog
          {...{ unit, units }}
          isNew={dialog === 'add'}
          onClose={() => setDialog(null)}
          onDone={done}
        />
      )}
    </article>
  );
}

/** One unit: what it is, what is below it, who works there, what was done to it. */
export function UnitPanel({ id, units }: { id: string; units: readonly TreeUnit[] }) {
  const { data, error, refetch } = useQuery(organisationUnitQuery(id));
  if (data) return <Shown data={data} units={units} />;
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
}
