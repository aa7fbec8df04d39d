import { z } from 'zod';
import { streamId } from './values';

export const attachmentParams = z.object({
  attachment: z.string().regex(/^[a-f0-9]{32}$/, { message: '附件编号不对' }),
});

/** Fields beside the file in the multipart body. */
export const attachmentFields = z.strictObject({
  campaign: streamId.meta({ description: '专项工作' }),
  office: streamId.meta({ description: '印发单位' }),
  unit: streamId
    .optional()
    .meta({ description: '替哪个单位上传（来电记录、传真件）；该单位也可以看' }),
  inside: z.literal('true').optional().meta({ description: '仅供本单位内部办理，外单位看不到' }),
});

export const attachmentUpload = attachmentFields.extend({
  file: z.string().meta({ description: '文件本身', format: 'binary' }),
});

export const attachmentBody = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().int(),
  type: z.string(),
  hash: z.string().meta({ description: 'SHA-256，十六进制' }),
  owner: z.string(),
  unit: z.string().nullable(),
  campaign: z.string(),
  office: z.string(),
  uploadedAt: z.number(),
});
