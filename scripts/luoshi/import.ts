import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { extraction } from '../../domain/notice-import/extraction';
import { readNotice } from '../../domain/notice-import/read-notice';
import { UsageError, type Verb } from './verb';

const MAX_BYTES = 20 * 1024 * 1024;

function readText(path: string): string {
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES) throw new UsageError(`${path} 超过 20 MB，请只交通知的文字稿。`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`无法读取文件 ${path}，请核对路径。`);
  }
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      continue; // not this encoding
    }
  }
  throw new UsageError(`${path} 不是文本文件（UTF-8 或 GB18030），请另存为 .txt 再导入。`);
}

/** Prints what a text notice says, as JSON with spans and questions; stores nothing. */
export const run: Verb = (args) => {
  const { positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [path, ...rest] = positionals;
  if (!path || rest.length > 0) throw new UsageError('import FILE --json');
  const reading = readNotice(readText(resolve(path)));
  if (reading === 'classified') {
    throw new UsageError('文件标有密级，不得导入本系统；没有保存任何内容，请按保密规定处理。');
  }
  process.stdout.write(`${JSON.stringify(extraction(reading, basename(path)), null, 2)}\n`);
  return Promise.resolve(0);
};
