import { z } from 'zod';
import { POST_ROLES } from '../../domain/person';
import { PLACES } from '../../domain/places';

const password = z.string().min(1).max(256);

/** A password somebody chooses. */
export const newPassword = z
  .string()
  .min(8, { message: '新密码至少 8 个字符' })
  .max(256, { message: '新密码至多 256 个字符' });

export const post = z.strictObject({ office: z.string().min(1).max(64), role: z.enum(POST_ROLES) });

export const signInBody = z.strictObject({
  account: z.string().min(1).max(64).meta({ description: '账号' }),
  password: password.meta({ description: '密码' }),
});

export const changePasswordBody = z.strictObject({ current: password, next: newPassword });

/** Who is signed in and where they may act. */
export const sessionBody = z.object({
  person: z.string(),
  name: z.string(),
  account: z.string(),
  /** The office this request acted for; null: several posts and none named. */
  office: z.string().nullable(),
  posts: z.array(post.extend({ officeName: z.string() })),
  /** What the navigation lists, in this order; empty without an office. */
  places: z.array(z.enum(PLACES)),
  /** The largest file that may be uploaded, in bytes. */
  attachmentLimit: z.number().int(),
});
export type SessionBody = z.infer<typeof sessionBody>;

export const SIGN_IN_OUTCOMES = ['success', 'failure', 'signOut'] as const;
/** 登录成功 · 登录失败 · 退出 */
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number];

export const signInLogQuery = z.object({
  before: z.coerce.number().int().optional().meta({ description: '只列此时刻之前的（毫秒）' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  outcome: z.enum(SIGN_IN_OUTCOMES).optional().meta({ description: '只列一种结果' }),
});

export type SignInLogQuery = z.output<typeof signInLogQuery>;

export const signInLogBody = z.object({
  rows: z.array(
    z.object({
      at: z.number(),
      outcome: z.enum(SIGN_IN_OUTCOMES),
      person: z.string().nullable(),
      /** Of the person; null for an account nobody has. */
      name: z.string().nullable(),
      account: z.string().nullable(),
      address: z.string(),
    }),
  ),
});
export type SignInLogBody = z.infer<typeof signInLogBody>;
