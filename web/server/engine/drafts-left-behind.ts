import type { FormBody, FormSchema } from '../../../domain/form';
import { carryValues } from '../../../domain/form-design/carry-values';
import type { UnitChange } from '../../../domain/amendment/unit-change';
import type { IssuanceRef } from '../../../domain/stream-name';
import { eachFormDraft } from '../../../store/drafts';
import { findFormVersion } from '../../../store/form-versions';
import type { WebDeps } from '../web-deps';

/** Fields of a draft whose values will not fit, in the words of the version it was written in. */
export interface DraftLeftBehind {
  misfits: string[];
}

async function schemaOf({ connection }: WebDeps, version: string): Promise<FormSchema> {
  const found = await findFormVersion(connection, version);
  if (!found) throw new Error(`form version ${version} is missing`);
  return found.schema;
}

/** The fields in words, without the numbers of rows: however many there are, each is named once. */
function misfitsOf(older: FormSchema, newer: FormSchema, body: FormBody): string[] {
  const { lost } = carryValues({ older, newer }, body);
  const fields = lost.map(({ path }) => path.filter((word) => typeof word === 'string').join('·'));
  return [...new Set(fields)];
}

/**
 * Drafts saved on an older version of what is asked for after an amendment, by unit and duty
 * (`<unit> <duty>`). What is written in them is told to nobody.
 */
export async function draftsLeftBehind(
  deps: WebDeps,
  ref: IssuanceRef,
  changes: readonly UnitChange[],
): Promise<Map<string, DraftLeftBehind>> {
  const found = new Map<string, DraftLeftBehind>();
  const reformed = new Map(
    changes.flatMap((one) => one.reformed.map((duty) => [`${one.unit} ${duty.duty}`, duty])),
  );
  const duties = [...new Set([...reformed.values()].map(({ duty }) => duty))];
  if (duties.length === 0) return found;
  for await (const { unit, duty, body, formVersion } of eachFormDraft(
    deps.connection,
    ref,
    duties,
  )) {
    const swap = reformed.get(`${unit} ${duty}`);
    const written = formVersion ?? swap?.from;
    if (!swap || written === undefined || written === swap.to) continue;
    const [older, newer] = [await schemaOf(deps, written), await schemaOf(deps, swap.to)];
    found.set(`${unit} ${duty}`, { misfits: misfitsOf(older, newer, body) });
  }
  return found;
}
