import { z } from 'zod';
import { isMailAddress } from '../../domain/mail-address';
import { ACCOUNT_FORM } from '../../domain/person';
import { streamId } from './values';
import { newPassword, post } from './session';

export const mailAddressBody = z.strictObject({
  address: z
    .string()
    .trim()
    .refine((text) => text === '' || isMailAddress(text), { message: '请填写一个邮箱地址' })
    .meta({ description: '空为不发邮件' }),
});

export const personParams = z.object({ person: z.string().min(1).max(64) });
export const peopleQuery = z.object({ office: streamId.optional() });

const posts = z.array(post).min(1).max(50);
const name = z.string().trim().min(1).max(50);

export const account = z
  .string()
  .regex(ACCOUNT_FORM, {
    message: '账号由小写字母、数字、点、下划线和短横线组成，2 至 64 个字符',
  })
  .meta({ description: '账号', example: 'liaison.lz' });

export const addPersonBody = z.strictObject({
  account,
  name,
  posts,
  password: newPassword.optional().meta({ description: '初始密码；不填则由系统生成' }),
});

export const changePersonBody = z.strictObject({
  name: name.optional(),
  posts: posts.optional(),
  disabled: z.boolean().optional(),
});

export const personBody = z.object({
  id: z.string(),
  name: z.string(),
  account: z.string(),
  posts: z.array(post),
  disabled: z.boolean(),
});

export const peopleBody = z.object({ people: z.array(personBody) });

/** A person just added, or with a password just reset; the password is shown this once. */
export const personWithPasswordBody = z.object({ person: personBody, password: z.string() });
