/** Kinds of files that may be handed in, by the ends of their names. */
export const ATTACHMENT_EXTENSIONS = [
  'pdf',
  'ofd',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'wps',
  'et',
  'dps',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'txt',
  'csv',
] as const;
export type AttachmentExtension = (typeof ATTACHMENT_EXTENSIONS)[number];

/** Tells such an end of a name, in small letters and without its dot, from any other. */
export function isAttachmentExtension(extension: string): extension is AttachmentExtension {
  return ATTACHMENT_EXTENSIONS.some((one) => one === extension);
}
