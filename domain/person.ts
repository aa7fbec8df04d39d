export const POST_ROLES = [
  'registryClerk',
  'handler',
  'departmentHead',
  'leaderInCharge',
  'supervisor',
  'administrator',
] as const;
/** 收发员 · 承办人 · 部门负责人 · 分管领导 · 督办员 · 管理员 */
export type PostRole = (typeof POST_ROLES)[number];

/** One function of one person in one office; several are normal. */
export interface Post {
  /** Id of a unit, or of a department or institution under one. */
  office: string;
  role: PostRole;
}

/** Somebody who can sign in. */
export interface Person {
  id: string;
  name: string;
  /** What is typed at sign-in; lower case, for ever. */
  account: string;
  posts: Post[];
  disabled: boolean;
}

/** What is typed at sign-in: lower-case letters, digits, dots, underscores and hyphens. */
export const ACCOUNT_FORM = /^[a-z0-9][a-z0-9._-]{1,63}$/;

export function isAccount(text: string): boolean {
  return ACCOUNT_FORM.test(text);
}
