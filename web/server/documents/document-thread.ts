import { parentPort, workerData } from 'node:worker_threads';
import type { FaceNames } from '../../../domain/document-layout/faces';
import type { LaidDocument } from '../../../domain/document-layout/laid';
import { writeDocx } from './write-docx';

const { laid, faces } = workerData as { laid: LaidDocument; faces: FaceNames };

void writeDocx(laid, faces).then((bytes) => parentPort?.postMessage(bytes));
