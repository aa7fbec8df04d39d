import { useTranslation } from 'react-i18next';
import type { InnerOpinionView } from '../../../../contract/inner';
import type { Names } from '../../../../contract/names';
import { fillPath, paths } from '../../../../contract/paths';
import { withOffice } from '../../../api/office';
import { useDates } from '../../../ui/use-dates';
import { useWordOf } from './word-of';

interface SaidProps {
  words: readonly InnerOpinionView[];
  names: Names;
  /** Whether each word says at which step it was given. */
  isWay?: boolean;
}

const TONES = {
  written: 'plain',
  passed: 'green',
  returned: 'red',
  withdrawn: 'amber',
} as const satisfies Record<InnerOpinionView['verdict'], string>;

function Word({ said, names, isWay }: Omit<SaidProps, 'words'> & { said: InnerOpinionView }) {
  const { t } = useTranslation('inside');
  const dates = useDates();
  const wordOf = useWordOf(names);
  const { step, verdict, opinion, paper, own, at, round } = said;
  const isShown = isWay === true || verdict === 'returned';
  return (
    <li>
      {isShown && (
        <span className={`mark mark-${TONES[verdict]}`}>
          {t(`verdict.${verdict}`, { step: t(`step.${step}`) })}
        </span>
      )}{' '}
      {isWay === true && round > 1 && <span className="soft">{t('round', { round })}</span>}
      {opinion !== '' && <span className="inside-words">{opinion}</span>}
      <span className="soft">
        {wordOf(said)} · {dates.moment(at)}
        {own && ` · ${t('own')}`}
      </span>
      {paper && (
        <a href={withOffice(fillPath(paths.attachmentContent, { attachment: paper.attachment }))}>
          {t('sheetPhoto')}
        </a>
      )}
    </li>
  );
}

/** What was said on a sheet or about a text, in the order of saying. */
export function Said({ words, names, isWay }: SaidProps) {
  if (words.length === 0) return null;
  return (
    <ol className="inside-said">
      {words.map((said) => (
        <Word key={`${said.at}:${said.step}:${said.person}`} {...{ said, names, isWay }} />
      ))}
    </ol>
  );
}
