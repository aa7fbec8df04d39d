import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Ladder } from '../../../../domain/ladder';
import { ladderTriedQuery } from '../../api/try-ladder';
import type { LadderTried } from '../../../contract/ladder';
import { useCampaignWords } from '../../ui/campaign-words';
import { useDates } from '../../ui/use-dates';
import { useEditing } from './editing';
import { useFieldFaults } from './use-field-faults';

interface RungStoryProps {
  ladder: Ladder;
  /** The day something is due, for the example. */
  dueOn: string;
  selected: number;
  onSelect: (at: number) => void;
  onRemove: (at: number) => void;
}

function Sentence({ at, tried, ...props }: RungStoryProps & { at: number; tried: LadderTried }) {
  const { t } = useTranslation('editor');
  const { file, units } = useEditing();
  const words = useCampaignWords(file);
  const dates = useDates();
  const faults = useFieldFaults(`ladder[${at}]`);
  const { ladder, selected, onSelect, onRemove } = props;
  const rung = ladder[at];
  if (!rung) return null;
  const when = tried.rungs.find(({ no }) => no === rung.no);
  const isMoved = when !== undefined && when.at !== when.countedAt;
  return (
    <li data-path={`ladder[${at}]`} className={at === selected ? 'rung-line present' : 'rung-line'}>
      <button
        type="button"
        className="rung-choose"
        aria-current={at === selected}
        onClick={() => onSelect(at)}
        onFocus={() => onSelect(at)}
      >
        <span>{words.rung(rung, (id) => units.find((one) => one.id === id)?.name)}</span>
        {when && (
          <span className="soft rung-when">
            {dates.moment(when.at)}
            {isMoved && t(when.at < when.countedAt ? 'ladder.earlier' : 'ladder.later')}
          </span>
        )}
        {faults.length > 0 && <span className="edit-fault">{faults.join(' ')}</span>}
      </button>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t('entry.remove', { name: t('ladder.rung', { no: rung.no }) })}
        onClick={() => onRemove(at)}
      />
    </li>
  );
}

/** What will happen, a sentence a rung, with the instants of one example. */
export function RungStory(props: RungStoryProps) {
  const { t } = useTranslation('editor');
  const { ladder, dueOn } = props;
  const { data } = useQuery(ladderTriedQuery(ladder, dueOn));
  const tried = data ?? { valid: false, assumed: false, rungs: [] };
  return (
    <>
      <ol className="rung-lines">
        {ladder.map((_, at) => (
          <Sentence key={at} {...props} at={at} tried={tried} />
        ))}
      </ol>
      {tried.assumed && <p className="soft">{t('ladder.assumed')}</p>}
    </>
  );
}
