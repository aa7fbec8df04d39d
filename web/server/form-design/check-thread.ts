import { parentPort, workerData } from 'node:worker_threads';
import { checkDesign } from './check-design';
import type { DesignToCheck } from './design-to-check';

void checkDesign(workerData as DesignToCheck).then((checked) => parentPort?.postMessage(checked));
