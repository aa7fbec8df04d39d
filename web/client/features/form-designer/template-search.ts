/** How a ready form is shown: nothing filled in, as usual, with a mistake, or as what was handed in. */
export const TEMPLATE_STATES = ['empty', 'typical', 'invalid', 'readOnly'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];

export interface TemplateSearch {
  template?: string;
  state?: TemplateState;
}

/** What an address says of the gallery; anything else in it is left out. */
export function templateSearchOf({ template, state }: Record<string, unknown>): TemplateSearch {
  const known = TEMPLATE_STATES.find((one) => one === state);
  return {
    ...(typeof template === 'string' ? { template } : {}),
    ...(known ? { state: known } : {}),
  };
}
