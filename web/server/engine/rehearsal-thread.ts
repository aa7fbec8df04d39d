import { parentPort, workerData } from 'node:worker_threads';
import { rehearsalReport } from '../../../domain/rehearsal/rehearsal-report';
import { rehearse } from '../../../domain/rehearsal/rehearse';
import { assumedResponses } from '../../../domain/rehearsal/responses';
import type { RehearsalTask } from './rehearse-in-thread';

const { rehearsal, assumed } = workerData as RehearsalTask;
const { issuer: office, sponsor } = rehearsal.file.notice;
const log = rehearse(rehearsal, assumedResponses(assumed, rehearsal.calendar));
parentPort?.postMessage(rehearsalReport(log, { office, sponsor }, rehearsal.calendar));
