import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../../domain/campaign-file';
import { Annexes } from './annexes';
import { DayField } from './day-field';
import { useEditing } from './editing';
import { patched, replaced, withNotice, without } from './edits';
import { EntryActs } from './entry-acts';
import { LinesField } from './lines-field';
import { NoticeLinksField } from './notice-links-field';
import { SideFields } from './side-fields';
import { TextField } from './text-field';

type Contact = NonNullable<Notice['contacts']>[number];

function Contacts() {
  const { t } = useTranslation('editor');
  const { file, edit } = useEditing();
  const contacts = file.notice.contacts ?? [];
  const keep = (next: Contact[]) =>
    edit(withNotice({ contacts: next.length > 0 ? next : undefined }));
  return (
    <fieldset className="edit-group">
      <legend>{t('notice.contacts')}</legend>
      {contacts.map((contact, i) => (
        <div key={i} className="edit-row">
          {(['name', 'phone', 'mail'] as const).map((member) => (
            <Input
              key={member}
              aria-label={t('notice.contactMember', { no: i + 1, member: t(`notice.${member}`) })}
              placeholder={t(`notice.${member}`)}
              value={contact[member] ?? ''}
              onChange={({ target: { value } }) => {
                const given = value === '' && member !== 'name' ? undefined : value;
                keep(replaced(contacts, i, patched(contact, { [member]: given })));
              }}
            />
          ))}
          <EntryActs
            name={contact.name}
            at={i}
            count={contacts.length}
            onRemove={() => keep(without(contacts, i))}
          />
        </div>
      ))}
      <Button size="small" onClick={() => keep([...contacts, { name: '' }])}>
        {t('notice.addContact')}
      </Button>
    </fieldset>
  );
}

function Days() {
  const { t } = useTranslation('editor');
  const { file, edit } = useEditing();
  const { issuedOn, printedOn } = file.notice;
  return (
    <div className="edit-columns">
      <DayField
        path="notice.issuedOn"
        label={t('notice.issuedOn')}
        value={issuedOn ?? ''}
        onChange={(on) => edit(withNotice({ issuedOn: on || undefined }))}
      />
      <DayField
        path="notice.printedOn"
        label={t('notice.printedOn')}
        value={printedOn ?? ''}
        onChange={(on) => edit(withNotice({ printedOn: on || undefined }))}
      />
    </div>
  );
}

function Lists() {
  const { t } = useTranslation('editor');
  const { file, edit } = useEditing();
  const { notice } = file;
  const lines = (member: 'standingClauses' | 'basis' | 'siblings' | 'copies') => (
    <LinesField
      path={`notice.${member}`}
      label={t(`notice.${member}`)}
      hint={t('notice.oneALine')}
      value={notice[member] ?? []}
      onChange={(next) => {
        const isOptional = member === 'basis' || member === 'siblings';
        edit(withNotice({ [member]: isOptional && next.length === 0 ? undefined : next }));
      }}
    />
  );
  return (
    <>
      {lines('standingClauses')}
      {lines('basis')}
      {lines('siblings')}
      <NoticeLinksField />
      {lines('copies')}
    </>
  );
}

/** ① The document: who issues it, what it says, what belongs to it. */
export function NoticePart() {
  const { t } = useTranslation('editor');
  const { file, edit } = useEditing();
  const { notice } = file;
  return (
    <>
      <TextField
        path="notice.title"
        label={t('notice.title')}
        value={notice.title}
        onChange={(title) => edit(withNotice({ title }))}
      />
      <div className="edit-columns">
        <TextField
          path="notice.number"
          label={t('notice.number')}
          hint={t('notice.numberHint')}
          value={notice.number}
          onChange={(number) => edit(withNotice({ number }))}
        />
        <TextField
          path="notice.letterhead"
          label={t('notice.letterhead')}
          hint={t('notice.letterheadHint')}
          value={notice.letterhead ?? ''}
          onChange={(words) => edit(withNotice({ letterhead: words || undefined }))}
        />
      </div>
      <SideFields />
      <Days />
      <TextField
        path="notice.theme"
        label={t('notice.theme')}
        value={notice.theme ?? ''}
        onChange={(theme) => edit(withNotice({ theme: theme || undefined }))}
      />
      <TextField
        path="notice.text"
        label={t('notice.text')}
        rows={8}
        value={notice.text}
        onChange={(text) => edit(withNotice({ text }))}
      />
      <Lists />
      <Annexes />
      <Contacts />
    </>
  );
}
