const ID = /^[a-z0-9-]{1,64}$/;

/** Names one office's issuing of one campaign; also its workflow id. */
export interface IssuanceRef {
  campaign: string;
  office: string;
}

/** Names one participant's run through one issuance; also its workflow id. */
export interface UnitTaskRef extends IssuanceRef {
  unit: string;
}

/** `campaign:<campaign>:<office>`. Workflow id = stream name; ids are for ever (design §3). */
export function campaignStream(ref: IssuanceRef): string {
  return `campaign:${ref.campaign}:${ref.office}`;
}

/** `unit:<campaign>:<office>:<unit>`: the issuing office is in it because two may reach one unit. */
export function unitStream(ref: UnitTaskRef): string {
  return `unit:${ref.campaign}:${ref.office}:${ref.unit}`;
}

/** `inner:<campaign>:<office>:<unit>`: what goes on inside one participant; owned by its workflow. */
export function innerStream(ref: UnitTaskRef): string {
  return `inner:${unitTaskId(ref)}`;
}

/** `<campaign>:<office>`, the natural key of an issuance. */
export function issuanceId(ref: IssuanceRef): string {
  return `${ref.campaign}:${ref.office}`;
}

/** `<campaign>:<office>:<unit>`, the natural key of a unit task. */
export function unitTaskId(ref: UnitTaskRef): string {
  return `${ref.campaign}:${ref.office}:${ref.unit}`;
}

/** `<campaign>:<office>:<unit>:<duty>`, the natural key of a duty. */
export function dutyId(ref: UnitTaskRef, duty: string): string {
  return `${unitTaskId(ref)}:${duty}`;
}

/** True for ids that may become part of a stream name: ASCII lower case, digits and hyphens. */
export function isStreamId(id: string): boolean {
  return ID.test(id);
}

/** Reads a stream name back; null if it is not one of ours. */
export function parseStream(
  stream: string,
): { kind: 'campaign'; ref: IssuanceRef } | { kind: 'unit' | 'inner'; ref: UnitTaskRef } | null {
  const [kind, campaign, office, unit, ...rest] = stream.split(':');
  if (!campaign || !office || rest.length > 0) return null;
  if (kind === 'campaign' && unit === undefined) return { kind, ref: { campaign, office } };
  if ((kind === 'unit' || kind === 'inner') && unit) {
    return { kind, ref: { campaign, office, unit } };
  }
  return null;
}
