import { parentPort, workerData } from 'node:worker_threads';
import { extractNoticeText, type ReadFormat } from './extract-text';

const { format, bytes } = workerData as { format: ReadFormat; bytes: Uint8Array };

void extractNoticeText(format, Buffer.from(bytes)).then((text) => parentPort?.postMessage(text));
