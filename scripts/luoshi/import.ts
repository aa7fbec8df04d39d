import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { extraction } from '../../domain/notice-import/extraction';
import { readNotice } from '../../domain/notice-import/read-notice';
import { readNoticeFile } from '../../web/server/notice-text/read-notice-file';
import { webRefusalSentences } from '../../web/server/refusal-sentences';
import { UsageError, type Verb } from './verb';

const MAX_BYTES = 20 * 1024 * 1024;

function readBytes(path: string): Buffer {
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES) throw new UsageError(`${path} 超过 20 MB，请只交通知的文字稿。`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`无法读取文件 ${path}，请核对路径。`);
  }
}

async function readText(path: string): Promise<string> {
  const found = await readNoticeFile({ name: basename(path), bytes: readBytes(path) });
  switch (found.kind) {
    case 'read':
      return found.text;
    case 'refused':
      throw new UsageError(webRefusalSentences[found.code].sentence({}));
    case 'unread':
      throw new UsageError('这个文件读不出文字（扫描件或旧格式）；请另存为 .docx 再导入。');
  }
}

/** Prints what a notice says, as JSON with spans and questions; stores nothing. */
export const run: Verb = async (args) => {
  const { positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [path, ...rest] = positionals;
  if (!path || rest.length > 0) throw new UsageError('import FILE --json');
  const reading = readNotice(await readText(resolve(path)));
  if (reading === 'classified') {
    throw new UsageError(webRefusalSentences.noticeClassified.sentence({}));
  }
  process.stdout.write(`${JSON.stringify(extraction(reading, basename(path)), null, 2)}\n`);
  return 0;
};
