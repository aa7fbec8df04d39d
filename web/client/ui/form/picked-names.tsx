import { type ReactNode, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { FormBody, FormSchema } from '../../../../domain/form';
import { pickedValues } from '../../../../domain/form-design/picked-values';
import { pickedNamesQuery } from '../../api/get-form-choices';
import { PickedNamesContext } from './picked-names-context';

interface PickedNamesProps {
  schema: FormSchema;
  bodies: readonly FormBody[];
  children: ReactNode;
}

/** Lets what is shown inside say the names of units and people that filled forms hold by id. */
export function PickedNames({ schema, bodies, children }: PickedNamesProps) {
  const picked = useMemo(
    () => bodies.flatMap((body) => pickedValues(schema, body)),
    [schema, bodies],
  );
  const idsOf = (pick: 'unit' | 'person') =>
    picked.filter((one) => one.pick === pick).map(({ id }) => id);
  const units = useQuery(pickedNamesQuery('unit', idsOf('unit'))).data;
  const people = useQuery(pickedNamesQuery('person', idsOf('person'))).data;
  const names = useMemo(() => {
    const rows = [...(units?.rows ?? []), ...(people?.rows ?? [])];
    return new Map(rows.map(({ id, name }) => [id, name]));
  }, [units, people]);
  return <PickedNamesContext value={names}>{children}</PickedNamesContext>;
}
