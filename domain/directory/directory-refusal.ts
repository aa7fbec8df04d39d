/** What the rules of the directory can refuse; a part of `REFUSAL_CODES`. */
export const DIRECTORY_REFUSALS = [
  'unitIdTaken',
  'unitNameMalformed',
  'unitNameTaken',
  'unitAliasTaken',
  'unitUnderItself',
  'unitUnderInternal',
  'unitTierTooHigh',
  'unitTierMisfit',
  'unitRootFixed',
  'unitBusy',
  'ownAdministration',
  'leaverWithoutPosts',
  'successorSame',
  'successorUnknown',
  'successorDisabled',
  'officeLeftEmpty',
] as const;
export type DirectoryRefusal = (typeof DIRECTORY_REFUSALS)[number];
