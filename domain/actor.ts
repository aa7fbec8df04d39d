/** Every act is by person and office; `onBehalfOf` names the unit whose telephoned or faxed word was entered. */
export interface Actor {
  person: string;
  office: string;
  onBehalfOf?: string;
}

/** The product itself, when a clock and not a person acted. */
export const SYSTEM_ACTOR: Actor = { person: 'system', office: 'system' };
