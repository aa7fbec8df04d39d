import { useMemo } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarData } from '../../../../domain/calendar';
import type { DraftBasis } from '../../../../domain/notice-draft/drafting';
import { readNotice } from '../../../../domain/notice-import/read-notice';
import type { CalendarView } from '../../../contract/calendar';
import { calendarQuery } from '../../api/get-calendar';
import { campaignsQuery } from '../../api/get-campaigns';
import { directoryQuery } from '../../api/get-directory';
import { linkableNoticesQuery } from '../../api/get-notice-links';
import { sessionQuery } from '../../api/get-session';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { ByHand } from './by-hand';
import { ChooseNotice } from './choose-notice';
import type { Importer, KeptImport } from './kept-import';
import { Review } from './review';
import { type Importing, useImport } from './use-import';
import './notice-import.css';

function calendarOf({ knownUntil, days }: CalendarView): CalendarData {
  const on = (kind: 'off' | 'work') =>
    days.filter(({ day }) => day === kind).map((marked) => marked.on);
  return { version: '', knownUntil, off: on('off'), work: on('work') };
}

type Basis = Omit<DraftBasis, 'answers'>;

function useBasis(office: string, open: KeptImport | null): Basis | null {
  const { data: units } = useQuery(directoryQuery);
  const { data: calendar } = useQuery(calendarQuery);
  const { data: notices } = useQuery(linkableNoticesQuery);
  const id = open?.id ?? null;
  return useMemo(() => {
    const own = units?.find((unit) => unit.id === office);
    if (!own || !units || !calendar || !notices || id === null) return null;
    const known = { calendar: calendarOf(calendar), notices };
    return { id, directory: own.directory, units, office, ...known };
  }, [id, office, units, calendar, notices]);
}

interface OpenNoticeProps {
  open: KeptImport;
  basis: Basis;
  importing: Importing;
}

function ReadNotice({ open, text, basis, importing }: OpenNoticeProps & { text: string }) {
  const reading = useMemo(() => readNotice(text), [text]);
  // The server has refused such a text already.
  if (reading === 'classified') return null;
  return <Review source={text} open={open} reading={reading} basis={basis} importing={importing} />;
}

function OpenNotice({ open, basis, importing }: OpenNoticeProps) {
  const { t } = useTranslation('noticeImport');
  const { original, read } = open;
  return (
    <>
      <p className="import-file-line">
        <span>{original.name}</span>
        <span className="soft">{t('keptHere')}</span>
        <Button onClick={importing.leave}>{t('another')}</Button>
      </p>
      {read.text !== null && (
        <ReadNotice open={open} text={read.text} basis={basis} importing={importing} />
      )}
      {read.unread && (
        <ByHand original={original} reason={read.unread} basis={basis} onKept={importing.leave} />
      )}
    </>
  );
}

function ImportNotice({ importer }: { importer: Importer }) {
  const { t } = useTranslation('noticeImport');
  const importing = useImport(importer);
  const { isKnown, open, isBusy, error, choose } = importing;
  const basis = useBasis(importer.office, open);
  if (!isKnown || (open && !basis)) return <Loading />;
  return (
    <div className="notice-import">
      <Link to="/new-campaign" search={{}} className="import-back">
        {t('back')}
      </Link>
      <h1>{t('title')}</h1>
      {!open && <ChooseNotice isBusy={isBusy} onChoose={choose} />}
      {error && <Failure error={error} />}
      {open && basis && (
        <OpenNotice key={open.id} open={open} basis={basis} importing={importing} />
      )}
    </div>
  );
}

/** 从通知文件起草: the text of a notice becomes a draft, value by value, with nothing guessed. */
export function NoticeImportPage() {
  const { t: begin } = useTranslation('campaigns');
  const { data: list } = useQuery(campaignsQuery);
  const { data: session } = useQuery(sessionQuery);
  if (!list || !session) return <Loading />;
  if (!list.mayDraft) return <div className="card state-box">{begin('begin.notAllowed')}</div>;
  const { person, office } = session;
  return <ImportNotice importer={{ person, office: office ?? '' }} />;
}
