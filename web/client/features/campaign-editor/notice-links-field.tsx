import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LINK_KINDS, type NoticeLink } from '../../../../domain/campaign-file';
import { issuanceId } from '../../../../domain/stream-name';
import type { LinkableNotice } from '../../../contract/notice-links';
import { linkableNoticesQuery } from '../../api/get-notice-links';
import { useNoticeName } from '../../ui/use-notice-name';
import { useEditing } from './editing';
import { replaced, withNotice, without } from './edits';
import { EntryActs } from './entry-acts';
import { useFieldFaults } from './use-field-faults';

interface EntryProps {
  at: number;
  link: NoticeLink;
  count: number;
  notices: readonly LinkableNotice[];
  onChange: (link: NoticeLink) => void;
  onRemove: () => void;
}

/** One link: what the other notice is, and which one. */
function Entry({ at, link, count, notices, onChange, onRemove }: EntryProps) {
  const { t } = useTranslation('linked');
  const nameOf = useNoticeName();
  const faults = useFieldFaults(`notice.linked[${at}]`);
  const no = at + 1;
  const isKnown = notices.some((one) => issuanceId(one) === issuanceId(link));
  const choose = (id: string) => {
    const one = notices.find((notice) => issuanceId(notice) === id);
    if (one) onChange({ as: link.as, campaign: one.campaign, office: one.office });
  };
  return (
    <div className="edit-row edit-row-link" data-path={`notice.linked[${at}]`}>
      <select
        className="plain-select"
        aria-label={t('edit.kind', { no })}
        value={link.as}
        onChange={({ target }) => {
          const as = LINK_KINDS.find((kind) => kind === target.value);
          if (as) onChange({ ...link, as });
        }}
      >
        {LINK_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`edit.${kind}`)}
          </option>
        ))}
      </select>
      <select
        className="plain-select edit-select"
        aria-label={t('edit.notice', { no })}
        aria-invalid={faults.length > 0}
        value={issuanceId(link)}
        onChange={({ target }) => choose(target.value)}
      >
        {!isKnown && (
          <option value={issuanceId(link)}>
            {t(link.campaign === '' ? 'edit.choose' : 'edit.gone')}
          </option>
        )}
        {notices.map((one) => (
          <option key={issuanceId(one)} value={issuanceId(one)}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <EntryActs name={t('edit.nth', { no })} at={at} count={count} onRemove={onRemove} />
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
    </div>
  );
}

/** Notices in the system that this one is based on, or that stand beside it. */
export function NoticeLinksField() {
  const { t } = useTranslation('linked');
  const { file, edit } = useEditing();
  const { data = [] } = useQuery(linkableNoticesQuery);
  const notices = data.filter(({ campaign }) => campaign !== file.id);
  const linked = file.notice.linked ?? [];
  const keep = (next: NoticeLink[]) =>
    edit(withNotice({ linked: next.length > 0 ? next : undefined }));
  if (notices.length + linked.length === 0) return null;
  const unused = notices.find(
    (one) => !linked.some((link) => issuanceId(link) === issuanceId(one)),
  );
  return (
    <fieldset className="edit-group" data-path="notice.linked">
      <legend>{t('edit.legend')}</legend>
      <p className="edit-hint soft">{t('edit.hint')}</p>
      {linked.map((link, i) => (
        <Entry
          key={i}
          at={i}
          link={link}
          count={linked.length}
          notices={notices}
          onChange={(next) => keep(replaced(linked, i, next))}
          onRemove={() => keep(without(linked, i))}
        />
      ))}
      {unused && (
        <Button
          size="small"
          onClick={() => {
            const { campaign, office } = unused;
            keep([...linked, { as: 'basis', campaign, office }]);
          }}
        >
          {t('edit.add')}
        </Button>
      )}
    </fieldset>
  );
}
