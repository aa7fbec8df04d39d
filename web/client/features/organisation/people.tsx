import { useState } from 'react';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrganisationUnitBody, PersonView } from '../../../contract/organisation';
import { type AccountAct, AccountDialog } from './account-dialog';
import { KnownPersonDialog } from './known-person-dialog';
import { MailDialog } from './mail-dialog';
import { PasswordDialog, type ShownPassword } from './password-dialog';
import { PersonDialog } from './person-dialog';
import { useWords } from './use-words';

type Open =
  | { kind: 'person'; person: PersonView | null }
  | { kind: 'known' }
  | { kind: 'mail'; person: PersonView }
  | { kind: 'account'; person: PersonView; act: AccountAct }
  | { kind: 'password'; shown: ShownPassword }
  | null;

interface RowProps {
  person: PersonView;
  unit: string;
  onOpen: (open: Open) => void;
}

function Acts({ person, onOpen }: Omit<RowProps, 'unit'>) {
  const { t } = useTranslation('organisation');
  const { can, name } = person;
  const of = (act: string) => t('people.of', { act, name });
  const ask = (act: AccountAct) => (
    <Button
      size="small"
      aria-label={of(t(`people.${act}`))}
      onClick={() => onOpen({ kind: 'account', person, act })}
    >
      {t(`people.${act}`)}
    </Button>
  );
  return (
    <span className="person-acts">
      {can.includes('change') && (
        <Button
          size="small"
          aria-label={of(t('people.change'))}
          onClick={() => onOpen({ kind: 'person', person })}
        >
          {t('people.change')}
        </Button>
      )}
      {can.includes('mail') && (
        <Button
          size="small"
          aria-label={of(t('mail.act'))}
          onClick={() => onOpen({ kind: 'mail', person })}
        >
          {t('mail.act')}
        </Button>
      )}
      {can.includes('handOver') && (
        <Link
          className="person-hand-over"
          to="/organisation/hand-over/$person"
          params={{ person: person.id }}
          aria-label={of(t('people.handOver'))}
        >
          {t('people.handOver')}
        </Link>
      )}
      {can.includes('resetPassword') && ask('reset')}
      {can.includes('disable') && ask('disable')}
      {can.includes('enable') && ask('enable')}
    </span>
  );
}

function Row({ person, unit, onOpen }: RowProps) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const here = person.posts.filter(({ office }) => office === unit).map(({ role }) => role);
  const others = person.posts.filter(({ office }) => office !== unit);
  return (
    <li className="person">
      <span className="person-who">
        <strong>{person.name}</strong>
        {person.account !== null && <span className="soft"> {person.account}</span>}
        {person.mail !== null && <span className="soft"> {person.mail}</span>}
        {person.disabled && <span className="mark">{t('people.disabled')}</span>}
      </span>
      <span className="person-roles">
        {words.roles(here)}
        {others.map(({ office, officeName, role }) => (
          <span key={`${office} ${role}`} className="soft person-other">
            {t('people.elsewhere', { office: officeName, roles: words.role(role) })}
          </span>
        ))}
      </span>
      <Acts person={person} onOpen={onOpen} />
    </li>
  );
}

interface PeopleProps {
  unit: OrganisationUnitBody['unit'];
  people: PersonView[] | null;
  mayChange: boolean;
  onDone: (sentence: string) => void;
}

function Dialogs({ open, unit, onOpen, onDone }: PeopleDialogsProps) {
  const { t } = useTranslation('organisation');
  const close = () => onOpen(null);
  const done = (shown: ShownPassword | null) => {
    onOpen(shown && { kind: 'password', shown });
    if (!shown) onDone(t('people.saved'));
  };
  switch (open?.kind) {
    case 'person':
      return <PersonDialog unit={unit} person={open.person} onClose={close} onDone={done} />;
    case 'known':
      return <KnownPersonDialog unit={unit} onClose={close} onDone={() => done(null)} />;
    case 'mail':
      return <MailDialog person={open.person} onClose={close} onDone={() => done(null)} />;
    case 'account': {
      const { person, act } = open;
      const reset = (password: string | null) =>
        done(password === null ? null : { ...person, account: person.account ?? '', password });
      return <AccountDialog {...{ person, act }} onClose={close} onDone={reset} />;
    }
    case 'password':
      return <PasswordDialog shown={open.shown} onClose={close} />;
    case undefined:
      return null;
  }
}

type PeopleDialogsProps = Pick<PeopleProps, 'unit' | 'onDone'> & {
  open: Open;
  onOpen: (open: Open) => void;
};

/** Who has a post in a unit, and what its administrators do to them. */
export function People({ unit, people, mayChange, onDone }: PeopleProps) {
  const { t } = useTranslation('organisation');
  const [open, setOpen] = useState<Open>(null);
  return (
    <section className="unit-section" aria-labelledby="unit-people">
      <div className="unit-section-head">
        <h3 id="unit-people">{t('people.title')}</h3>
        {mayChange && (
          <p className="unit-acts">
            <Button onClick={() => setOpen({ kind: 'person', person: null })}>
              {t('people.add')}
            </Button>
            <Button onClick={() => setOpen({ kind: 'known' })}>{t('people.known')}</Button>
          </p>
        )}
      </div>
      {people === null && <p className="soft">{t('people.hidden')}</p>}
      {people?.length === 0 && (
        <p className="soft">{t(mayChange ? 'people.none' : 'people.noneHere')}</p>
      )}
      {people !== null && people.length > 0 && (
        <ul className="people">
          {people.map((person) => (
            <Row key={person.id} person={person} unit={unit.id} onOpen={setOpen} />
          ))}
        </ul>
      )}
      <Dialogs {...{ open, unit, onDone }} onOpen={setOpen} />
    </section>
  );
}
