import { useState } from 'react';
import { Button, Dropdown } from 'antd';
import { DownOutlined, DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { IssuingView, SheetRow } from '../../../contract/board';
import type { BoardFilter } from '../../../../domain/board-filter';
import { ActDialogs } from './acts/act-dialogs';
import { ISSUING_ACTS, UNIT_BOARD_ACTS, isOpenFor, type BoardAct } from './acts/board-act';
import type { BoardModel } from './board-model';
import { workbookAddress } from './workbook-address';

interface BoardActsProps {
  view: IssuingView;
  model: BoardModel;
  filter: BoardFilter;
  selected: SheetRow[];
  onDone: () => void;
}

interface MenuProps {
  label: string;
  acts: readonly BoardAct[];
  onChoose: (act: BoardAct) => void;
}

function ActMenu({ label, acts, onChoose }: MenuProps) {
  const { t } = useTranslation('board');
  if (acts.length === 0) return null;
  const items = acts.map((act) => ({
    key: act,
    label: t(`act.${act}`),
    onClick: () => onChoose(act),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button>
        {label} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}

/** What may be done from the board, offered as the server allows it. */
export function BoardActs(props: BoardActsProps) {
  const { view, model, filter, selected, onDone } = props;
  const { t } = useTranslation('board');
  const [act, setAct] = useState<BoardAct | null>(null);
  const [said, setSaid] = useState('');
  const count = selected.length;
  const [only] = count === 1 ? selected : [];
  const mayUrge = view.can.includes('urge');
  const done = (sentence: string) => {
    setAct(null);
    setSaid(sentence);
    onDone();
  };
  return (
    <div className="board-acts">
      {mayUrge && (
        <Button type="primary" disabled={count === 0} onClick={() => setAct('urge')}>
          {count === 0 ? t('act.urge') : t('act.urgeCount', { count })}
        </Button>
      )}
      {only && (
        <ActMenu
          label={t('act.forUnit')}
          acts={UNIT_BOARD_ACTS.filter((one) => view.can.includes(one) && isOpenFor(one, only))}
          onChoose={setAct}
        />
      )}
      {model.all.length > 0 && (
        <span className="soft board-count">
          {t('shown', { count: model.rows.length, total: model.all.length })}
          {mayUrge && ` · ${count > 0 ? t('act.selected', { count }) : t('act.selectFirst')}`}
        </span>
      )}
      <p role="status" className="board-said">
        {said}
      </p>
      <ActMenu
        label={t('act.forAll')}
        acts={ISSUING_ACTS.filter((one) => view.can.includes(one))}
        onChoose={setAct}
      />
      <Button href={workbookAddress(view, filter)} icon={<DownloadOutlined aria-hidden />}>
        {t('act.export')}
      </Button>
      {act && (
        <ActDialogs
          act={act}
          {...{ view, model, selected }}
          onClose={() => setAct(null)}
          onDone={done}
        />
      )}
    </div>
  );
}
