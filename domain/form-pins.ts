import { isMet, type DutyState } from './duty-state';

export const SWAP_SCOPES = ['all', 'notHandedIn'] as const;
/**
 * Whom another version of a form is for: everybody who has not met the duty, or only those who have
 * not handed anything in (尚未报送的单位).
 */
export type SwapScope = (typeof SWAP_SCOPES)[number];

/** The version of its form that a step asks for since a supplementary notice. */
export interface StepVersion {
  version: string;
  scope: SwapScope;
}

/** By which version each form of an issuing is filled in. */
export interface FormPins {
  /** Pinned at issue, by form. */
  forms: { readonly [form: string]: string };
  /** Those that a supplementary notice has put in their place, by step; absent where none has. */
  versions?: { readonly [step: string]: StepVersion };
}

/** By which versions the forms of an issuing are filled in now. */
export function pinsOf({
  issued,
  versions,
}: {
  issued: Pick<FormPins, 'forms'> | null;
  versions: FormPins['versions'];
}): FormPins {
  return { forms: issued?.forms ?? {}, versions };
}

/** What of a duty decides by which version it is filled in. */
export interface FilledDuty {
  step: string;
  form: string;
  state: DutyState;
  /** The version it was last handed in by; null where it never was. */
  formVersion: string | null;
}

/** What a step asks for from somebody who has handed in nothing yet; null where its form is unknown. */
export function stepVersion(
  { forms, versions = {} }: FormPins,
  { step, form }: Pick<FilledDuty, 'step' | 'form'>,
): StepVersion | null {
  const swapped = Object.hasOwn(versions, step) ? versions[step] : undefined;
  const pinned = Object.hasOwn(forms, form) ? forms[form] : undefined;
  return swapped ?? (pinned === undefined ? null : { version: pinned, scope: 'all' });
}

/**
 * The version by which a duty is filled in next (decision 0023): what is met, and what has begun
 * where a swap is for newcomers alone, goes on by the version it was handed in by.
 * @returns null where the form is not part of the issuing
 */
export function askedVersion(pins: FormPins, duty: FilledDuty): string | null {
  const asked = stepVersion(pins, duty);
  // Rows of before it was kept have none until their next act.
  const own = duty.formVersion ?? null;
  const keepsOwn = isMet(duty.state) || asked?.scope === 'notHandedIn';
  return own !== null && keepsOwn ? own : (asked?.version ?? null);
}
