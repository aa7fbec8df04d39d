import { catalogue, isFormKey } from '../../forms/catalogue';

/** A small valid filling of a form, from its own samples. */
export function bodyOf(form: string): object {
  if (!isFormKey(form)) throw new Error(`the catalogue has no form ${form}`);
  return catalogue[form].samples.valid.minimal as object;
}
