import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { isSaid } from '../../../../domain/facts/fact-fields';
import { valueAt, withValueAt } from '../../../../domain/value-at';
import { shownBody } from '../../../../domain/facts/prefill';
import type { FormBody, FormSchema } from '../../../../domain/form';
import { sameJson } from '../../../../domain/same-json';
import type { PrefillView } from '../../../contract/facts';
import type { DraftRef } from '../../api/get-draft';
import { prefillQuery } from '../../api/get-prefill';
import { type CarriedMark, type CarriedMarks, placeOf } from '../../ui/form/carried-mark';

/** Nothing was reported before. */
export const NOTHING_BEFORE: PrefillView = { factsOf: null, fields: [], misfits: [] };

/**
 * What the unit has reported before of what a form asks; null until it is known. It is a help: where
 * it cannot be had the form is filled in by hand.
 */
export function usePrefill(ref: DraftRef, isAsked: boolean): PrefillView | null {
  const { data, isError } = useQuery({ ...prefillQuery(ref), enabled: isAsked });
  return data ?? (isError || !isAsked ? NOTHING_BEFORE : null);
}

/** What was reported before, as it stands to what is being filled in. */
export interface PrefilledForm {
  misfits: PrefillView['misfits'];
  marks: CarriedMarks;
  /** Names of the fields carried over that nobody has checked yet. */
  unconfirmed: string[];
  confirmAll: () => void;
}

interface Filling {
  view: PrefillView;
  schema: FormSchema;
  body: FormBody;
  change: (body: FormBody) => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Follows what was carried over while the form is filled in; what is not shown needs no check. */
export function usePrefilled({ view, schema, body, change }: Filling): PrefilledForm {
  const [confirmed, setConfirmed] = useState(NOBODY);
  const shown = useMemo(
    () => (view.fields.length > 0 ? shownBody(schema, body) : body),
    [view, schema, body],
  );
  const confirm = (places: string[]) => setConfirmed((known) => new Set([...known, ...places]));
  const marks = new Map<string, CarriedMark>();
  for (const { steps, title, value, origin } of view.fields) {
    const place = placeOf(steps);
    const now = valueAt(shown, steps);
    const state = !isSaid(now) ? 'offered' : sameJson(now, value) ? 'carried' : 'corrected';
    marks.set(place, {
      ...{ factsOf: view.factsOf, title, value, origin, state, isConfirmed: confirmed.has(place) },
      onConfirm: () => confirm([place]),
      onTake: () => {
        confirm([place]);
        change(withValueAt(body, steps, value));
      },
    });
  }
  const open = [...marks].filter(([, one]) => one.state === 'carried' && !one.isConfirmed);
  return {
    misfits: view.misfits,
    marks,
    unconfirmed: open.map(([, { title }]) => title),
    confirmAll: () => confirm(open.map(([place]) => place)),
  };
}
