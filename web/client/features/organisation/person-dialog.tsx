import { type FormEvent, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PostRole } from '../../../../domain/person';
import type { OrganisationUnitBody, PersonView } from '../../../contract/organisation';
import { type PersonToSave, useSavePerson } from '../../api/save-person';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { LabelledField } from '../../ui/labelled-field';
import type { ShownPassword } from './password-dialog';
import { RoleChoice } from './role-choice';
import { useWords } from './use-words';

interface PersonDialogProps {
  unit: OrganisationUnitBody['unit'];
  /** Null for somebody new. */
  person: PersonView | null;
  onClose: () => void;
  /** The first password of somebody new. */
  onDone: (password: ShownPassword | null) => void;
}

/** Somebody as typed: name, account, roles in this unit. */
interface Typed {
  name: string;
  account: string;
  roles: PostRole[];
}

function rolesAt(person: PersonView | null, unit: string): PostRole[] {
  return (person?.posts ?? []).filter(({ office }) => office === unit).map(({ role }) => role);
}

function elsewhere(person: PersonView | null, unit: string) {
  return (person?.posts ?? []).filter(({ office }) => office !== unit);
}

function toSave({ unit, person }: PersonDialogProps, typed: Typed): PersonToSave {
  const here = typed.roles.map((role) => ({ office: unit.id, role }));
  const kept = elsewhere(person, unit.id).map(({ office, role }) => ({ office, role }));
  const name = typed.name.trim();
  const posts = [...kept, ...here];
  if (person) return { person: person.id, change: { name, posts } };
  return { add: { account: typed.account.trim().toLowerCase(), name, posts } };
}

function OtherPosts({ person, unit }: { person: PersonView | null; unit: string }) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const others = elsewhere(person, unit);
  if (others.length === 0) return null;
  const posts = others.map(({ officeName, role }) => `${officeName} ${words.role(role)}`);
  return <p className="soft">{t('people.otherPosts', { posts: words.list(posts) })}</p>;
}

interface PersonFieldsProps {
  unit: OrganisationUnitBody['unit'];
  typed: Typed;
  isNew: boolean;
  onPut: (part: Partial<Typed>) => void;
}

function PersonFields({ unit, typed, isNew, onPut }: PersonFieldsProps) {
  const { t } = useTranslation('organisation');
  return (
    <>
      <LabelledField label={t('people.name')}>
        {(id) => (
          <Input
            id={id}
            value={typed.name}
            maxLength={50}
            autoComplete="off"
            onChange={(event) => onPut({ name: event.target.value })}
          />
        )}
      </LabelledField>
      {isNew && (
        <LabelledField label={t('people.account')} hint={t('people.accountHint')}>
          {(id) => (
            <Input
              id={id}
              value={typed.account}
              maxLength={64}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onPut({ account: event.target.value })}
            />
          )}
        </LabelledField>
      )}
      <RoleChoice unit={unit} value={typed.roles} onChange={(roles) => onPut({ roles })} />
    </>
  );
}

/** Adds somebody to a unit, or changes name and roles. */
export function PersonDialog(props: PersonDialogProps) {
  const { unit, person, onClose, onDone } = props;
  const { t } = useTranslation('organisation');
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ name: person?.name ?? '', account: person?.account ?? '' },
    roles: person ? rolesAt(person, unit.id) : ['handler'],
  }));
  const [isAsked, setAsked] = useState(false);
  const save = useSavePerson();
  const put = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const held = typed.roles.length + elsewhere(person, unit.id).length;
  const isWhole = typed.name.trim() !== '' && typed.account.trim() !== '' && held > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isWhole) return;
    save.mutate(toSave(props, typed), {
      onSuccess: ({ person: { name, account }, password }) =>
        onDone(password === null ? null : { name, account, password }),
    });
  };
  const title = person
    ? t('people.changeTitle', { name: person.name })
    : t('people.addTitle', { name: unit.name });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="organisation-form" onSubmit={submit} noValidate>
        <PersonFields {...{ unit, typed }} isNew={person === null} onPut={put} />
        <OtherPosts person={person} unit={unit.id} />
        {isAsked && !isWhole && (
          <p className="organisation-missing">
            {t(person ? 'people.missingRoles' : 'people.missing')}
          </p>
        )}
        {save.isError && <Failure error={save.error} />}
        <div className="dialog-buttons">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
