import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { EngineActivities } from '../activities';

/** One act is one local activity: its effect is keyed, so running it again changes nothing. */
export const { actOnUnit } = proxyLocalActivities<EngineActivities>({
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '1 minute',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '20 seconds' },
});

export const { actOnIssuance, readStatus, runClock } = proxyActivities<EngineActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

/** Page by page, resumed from the journal; the heartbeat tells a dead worker from a slow one. */
export const { publishCampaign, closeCampaign } = proxyActivities<EngineActivities>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});
