import { useMemo, useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DraftBasis } from '../../../../domain/notice-draft/drafting';
import { readNotice } from '../../../../domain/notice-import/read-notice';
import { campaignsQuery } from '../../api/get-campaigns';
import { directoryQuery } from '../../api/get-directory';
import { linkableNoticesQuery } from '../../api/get-notice-links';
import { sessionQuery } from '../../api/get-session';
import { useReadNoticeText } from '../../api/read-notice-text';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useProposedId } from '../../ui/use-new-draft';
import { ByHand } from './by-hand';
import { ChooseNotice } from './choose-notice';
import { Review } from './review';
import './notice-import.css';

function useBasis(): Omit<DraftBasis, 'answers'> | null {
  const { data: session } = useQuery(sessionQuery);
  const { data: units } = useQuery(directoryQuery);
  const { data: notices } = useQuery(linkableNoticesQuery);
  const propose = useProposedId();
  const office = session?.office ?? '';
  const [id, setId] = useState('');
  if (id === '' && office !== '') setId(propose());
  return useMemo(() => {
    const own = units?.find((unit) => unit.id === office);
    if (!own || !units || !notices || id === '') return null;
    return { id, directory: own.directory, units, office, notices };
  }, [id, office, units, notices]);
}

interface ReadProps {
  original: File;
  text: string;
  basis: Omit<DraftBasis, 'answers'>;
}

function ReadNotice({ original, text, basis }: ReadProps) {
  const reading = useMemo(() => readNotice(text), [text]);
  // The server has refused such a text already.
  if (reading === 'classified') return null;
  return <Review source={text} original={original} reading={reading} basis={basis} />;
}

/** 从通知文件起草: the text of a notice becomes a draft, value by value, with nothing guessed. */
export function NoticeImportPage() {
  const { t } = useTranslation('noticeImport');
  const { t: begin } = useTranslation('campaigns');
  const [original, setOriginal] = useState<File | null>(null);
  const { data: list } = useQuery(campaignsQuery);
  const basis = useBasis();
  const read = useReadNoticeText();
  if (!list || !basis) return <Loading />;
  if (!list.mayDraft) return <div className="card state-box">{begin('begin.notAllowed')}</div>;
  const choose = (file: File) => {
    setOriginal(file);
    read.mutate(file);
  };
  const { data } = read;
  return (
    <div className="notice-import">
      <Link to="/new-campaign" search={{}} className="import-back">
        {t('back')}
      </Link>
      <h1>{t('title')}</h1>
      {!data && <ChooseNotice isBusy={read.isPending} onChoose={choose} />}
      {read.isError && <Failure error={read.error} />}
      {data && original && (
        <p className="import-file-line">
          <span>{original.name}</span>
          <Button onClick={() => read.reset()}>{t('another')}</Button>
        </p>
      )}
      {data && original && data.text !== null && (
        <ReadNotice original={original} text={data.text} basis={basis} />
      )}
      {data?.unread && original && (
        <ByHand original={original} reason={data.unread} basis={basis} />
      )}
    </div>
  );
}
