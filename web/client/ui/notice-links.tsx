import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../domain/campaign-file';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { LinkedNotice } from '../../contract/notice-links';
import { noticeLinksQuery } from '../api/get-notice-links';
import { useNoticeName } from './use-notice-name';

function Linked({ notice }: { notice: LinkedNotice }) {
  const name = useNoticeName()(notice);
  const { campaign, office, unit } = notice;
  if (unit === null) {
    return (
      <Link to="/board/$campaign/$office" params={{ campaign, office }}>
        {name}
      </Link>
    );
  }
  return (
    <Link to="/tasks/$campaign/$office/$unit" params={{ campaign, office, unit }}>
      {name}
    </Link>
  );
}

interface PartProps {
  title: string;
  linked: readonly LinkedNotice[];
  /** Cited in words by the notice itself. */
  cited: readonly string[];
  className: string;
}

/** What is in the system stands as a link, in place of the words that cite it. */
function Part({ title, linked, cited, className }: PartProps) {
  const isLinked = (words: string) =>
    linked.some(({ number, title: name }) =>
      number === '' ? words.includes(name) : words.includes(number),
    );
  const inWords = cited.filter((words) => !isLinked(words));
  if (linked.length + inWords.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={className}>
        {linked.map((notice) => (
          <li key={`${notice.campaign} ${notice.office}`}>
            <Linked notice={notice} />
          </li>
        ))}
        {inWords.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

interface NoticeLinksProps {
  of: IssuanceRef;
  /** What the notice itself cites in words. */
  notice: Pick<Notice, 'basis' | 'siblings'>;
  /** Of each list. */
  className: string;
}

/** What the notice is based on, what stands beside it, and what is based on it. */
export function NoticeLinks({ of, notice, className }: NoticeLinksProps) {
  const { t } = useTranslation('linked');
  const { data } = useQuery(noticeLinksQuery(of));
  const { basis = [], siblings = [] } = notice;
  return (
    <>
      <Part title={t('basis')} linked={data?.basis ?? []} cited={basis} className={className} />
      <Part
        title={t('siblings')}
        linked={data?.siblings ?? []}
        cited={siblings}
        className={className}
      />
      <Part
        title={t('basedOnThis')}
        linked={data?.basedOnThis ?? []}
        cited={[]}
        className={className}
      />
    </>
  );
}
