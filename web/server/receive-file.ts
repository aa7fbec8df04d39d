import type { RequestHandler } from 'express';
import multer from 'multer';
import { WebRefusalError } from './refusal-error';

const MEBIBYTE = 1024 * 1024;

/**
 * Middleware: takes one file into memory, up to so many bytes; its name is UTF-8 as browsers send
 * it, and stands in the body as `file` beside the other fields.
 */
export function receiveFile(limit: number): RequestHandler {
  const take = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: limit, files: 1, fields: 10, fieldSize: 1_000 },
    defParamCharset: 'utf8',
  }).single('file');
  return (request, response, next) => {
    take(request, response, (error: unknown) => {
      if (error instanceof multer.MulterError) {
        const mebibytes = Math.floor(limit / MEBIBYTE);
        return next(
          error.code === 'LIMIT_FILE_SIZE'
            ? new WebRefusalError('attachmentTooLarge', { mebibytes })
            : new WebRefusalError('malformed'),
        );
      }
      if (error) return next(error);
      const fields: unknown = request.body;
      request.body = { ...(fields as object), file: request.file?.originalname ?? '' };
      next();
    });
  };
}
