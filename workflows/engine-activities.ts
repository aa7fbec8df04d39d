import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { EngineActivities } from '../activities';

// After an outage of any length nothing waits longer than the longest of these intervals.

/** One act is one local activity: its effect is keyed, so running it again changes nothing. */
export const { actOnUnit, actInside } = proxyLocalActivities<EngineActivities>({
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '1 minute',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '5 seconds' },
});

// The heartbeat tells a dead worker from a slow one.
const taken = {
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '5 seconds' },
} as const;

export const { actOnIssuance, runClock } = proxyActivities<EngineActivities>({
  ...taken,
  startToCloseTimeout: '2 minutes',
});

/** One read of the journal. */
export const { readStatus } = proxyActivities<EngineActivities>({
  startToCloseTimeout: '10 seconds',
  retry: taken.retry,
});

/** Page by page, resumed from the journal. */
export const { publishCampaign, closeCampaign } = proxyActivities<EngineActivities>({
  ...taken,
  startToCloseTimeout: '6 hours',
});
