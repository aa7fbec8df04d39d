export const CIRCULAR_READERS = ['named', 'participants', 'issuerLeader'] as const;
/** 被通报单位 · 全体承办单位 · 发文单位分管领导 */
export type CircularReader = (typeof CIRCULAR_READERS)[number];

/** Who gets a circular of a rung that does not say. */
export const USUAL_READERS: readonly CircularReader[] = ['named', 'issuerLeader'];
