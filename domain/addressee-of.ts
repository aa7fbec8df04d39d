import type { Audience } from './ladder';

/** Who is told, as offices: the unit that is chased, and the issuing side. */
export interface ToldOffices {
  unit: string;
  sponsor: string;
  issuer: string;
}

/** The office that an audience of a rung belongs to. */
export function addresseeOf(audience: Audience, { unit, sponsor, issuer }: ToldOffices): string {
  switch (audience) {
    case 'liaison':
    case 'unitHead':
      return unit;
    case 'sponsor':
      return sponsor;
    case 'issuerLeader':
      return issuer;
  }
}
