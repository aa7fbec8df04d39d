import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../../contract/items';
import { CellMark } from './cell-mark';
import { useLastTold } from './use-last-told';

type Unit = ItemView['units'][number];

const FIRST_SHOWN = 20;

function Row({ unit, lastAt }: { unit: Unit; lastAt: string | null }) {
  const { t } = useTranslation('items');
  const { name, role, first, progress, silent, duties } = unit;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{t(`role.${first ? 'first' : role}`)}</td>
      <td>
        {progress > 0 ? (
          <>
            {t('records', { count: progress })} <span className="soft">{lastAt}</span>
          </>
        ) : (
          <span className={silent ? 'mark mark-amber' : 'mark'}>{t('none')}</span>
        )}
      </td>
      <td>
        {duties.map((duty) => (
          <span key={duty.duty} className="item-duty">
            {duty.title} <CellMark duty={duty} />
          </span>
        ))}
      </td>
    </tr>
  );
}

/** Everybody on the item: their part, what they have told, what they owe on it. */
export function ItemUnits({ item }: { item: ItemView }) {
  const { t } = useTranslation('items');
  const [isWhole, setWhole] = useState(false);
  const lastAt = useLastTold(item);
  const { units } = item;
  const silent = units.filter((unit) => unit.silent && unit.role === 'cooperating').length;
  const shown = isWhole ? units : units.slice(0, FIRST_SHOWN);
  return (
    <section className="card item-box" aria-labelledby="item-units">
      <div className="item-box-head">
        <h2 id="item-units">{t('units')}</h2>
        <span className="soft">
          {t('unitCount', { count: units.length })}
          {silent > 0 && (
            <strong className="item-silent">{t('silentUnits', { count: silent })}</strong>
          )}
        </span>
      </div>
      <div className="item-table">
        <table aria-labelledby="item-units">
          <thead>
            <tr>
              <th scope="col">{t('column.unit')}</th>
              <th scope="col">{t('column.role')}</th>
              <th scope="col">{t('column.progress')}</th>
              <th scope="col">{t('column.duties')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <Row key={unit.unit} unit={unit} lastAt={lastAt(unit.unit)} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < units.length && (
        <p className="item-more">
          <Button onClick={() => setWhole(true)}>{t('showAll', { count: units.length })}</Button>
        </p>
      )}
    </section>
  );
}
