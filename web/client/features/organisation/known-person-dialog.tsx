import { type FormEvent, useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person, PostRole } from '../../../../domain/person';
import { organisationQuery } from '../../api/get-organisation';
import { peopleQuery } from '../../api/get-people';
import { useSavePerson } from '../../api/save-person';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { PickField } from './pick-field';
import { RoleChoice } from './role-choice';
import { useWords } from './use-words';

interface KnownPersonDialogProps {
  unit: { id: string; name: string };
  onClose: () => void;
  onDone: () => void;
}

/** Everybody without a post here yet, with where they are; those who left may come back. */
function useOthers(unit: string) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const people = useQuery(peopleQuery);
  const { data: organisation } = useQuery(organisationQuery);
  const nameOf = new Map(organisation?.units.map(({ id, name }) => [id, name]));
  const others = people.data?.filter(({ posts }) => posts.every(({ office }) => office !== unit));
  const placeOf = ({ posts, disabled }: Person) => {
    const offices = [...new Set(posts.map(({ office }) => nameOf.get(office) ?? ''))];
    return words.list(disabled ? [...offices, t('people.disabled')] : offices);
  };
  const options = others?.map((person) => ({
    id: person.id,
    label: t('pick.at', { name: person.name, at: placeOf(person) }),
  }));
  return { others, options, error: people.error };
}

/** Gives somebody who is known already a post in this unit as well. */
export function KnownPersonDialog({ unit, onClose, onDone }: KnownPersonDialogProps) {
  const { t } = useTranslation('organisation');
  const { others, options, error } = useOthers(unit.id);
  const [id, setId] = useState('');
  const [roles, setRoles] = useState<PostRole[]>(['handler']);
  const save = useSavePerson();
  const person = others?.find((one) => one.id === id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!person) return;
    const here = roles.map((role) => ({ office: unit.id, role }));
    const change = { posts: [...person.posts, ...here], disabled: false };
    save.mutate({ person: person.id, change }, { onSuccess: onDone });
  };
  return (
    <Dialog title={t('people.knownTitle', { name: unit.name })} onClose={onClose}>
      <form className="organisation-form" onSubmit={submit} noValidate>
        {error && <Failure error={error} />}
        {!options && !error && <Loading />}
        {options && (
          <PickField
            label={t('people.person')}
            filter={t('pick.filter')}
            value={id}
            options={options}
            empty={t('pick.unchosen')}
            onChange={setId}
          />
        )}
        <RoleChoice unit={unit} value={roles} onChange={setRoles} />
        {person?.disabled && <p>{t('people.enableEffect', { name: person.name })}</p>}
        {save.isError && <Failure error={save.error} />}
        <div className="dialog-buttons">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            disabled={!person || roles.length === 0}
            loading={save.isPending}
          >
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
