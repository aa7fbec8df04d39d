/** One person deciding for another during an absence (委托), by decision of the office. */
export interface Delegation {
  from: string;
  to: string;
  /** Epoch ms, inclusive. */
  fromAt: number;
  /** Epoch ms, exclusive. */
  untilAt: number;
  /** Only what lies with the person in this office; left out: in every office. */
  office?: string;
  /** Only this campaign; left out: every one. */
  campaign?: string;
}

/** How often what was entrusted may be entrusted further: whoever is asked must know whom for. */
export const MAX_DELEGATION_CHAIN = 2;

/** A question somebody else may answer: whose, for which office, where and when. */
export interface Entrusted {
  holder: string;
  office: string;
  campaign: string;
  at: number;
  /** Nobody of these is entrusted, nor does a chain lead through them. */
  barred: readonly string[];
}

function covers(one: Delegation, { office, campaign, at }: Entrusted): boolean {
  return (
    one.fromAt <= at &&
    at < one.untilAt &&
    (one.office === undefined || one.office === office) &&
    (one.campaign === undefined || one.campaign === campaign)
  );
}

/** People who may answer for the holder now: by delegation, and by at most one more step of it. */
export function delegatesOf(delegations: readonly Delegation[], entrusted: Entrusted): string[] {
  const found = new Set<string>();
  let links = [entrusted.holder];
  for (let length = 0; length < MAX_DELEGATION_CHAIN; length += 1) {
    links = delegations
      .filter((one) => links.includes(one.from) && covers(one, entrusted))
      .map(({ to }) => to)
      .filter((to) => to !== entrusted.holder && !found.has(to) && !entrusted.barred.includes(to));
    links.forEach((to) => found.add(to));
  }
  return [...found];
}
