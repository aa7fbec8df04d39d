import { useTranslation } from 'react-i18next';
import type { ReviewKind } from '../../../contract/reviews';
import type { Tone } from '../../ui/pressure';

const TONES = {
  submission: 'amber',
  filing: 'plain',
  notApplicable: 'amber',
  request: 'amber',
  noticeReturned: 'red',
} as const satisfies Record<ReviewKind, Tone>;

/** What is waited for, as a word with a colour. */
export function KindMark({ kind }: { kind: ReviewKind }) {
  const { t } = useTranslation('review');
  return <span className={`mark mark-${TONES[kind]}`}>{t(`kind.${kind}`)}</span>;
}
