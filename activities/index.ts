import { heartbeat } from '@temporalio/activity';
import type { IssuanceCommand, UnitCommand } from '../domain/command';
import type { IssuanceStatus } from '../domain/issuance';
import { campaignStream, type IssuanceRef, type UnitTaskRef } from '../domain/stream-name';
import { actOnIssuance } from './act-on-issuance';
import { actOnUnit } from './act-on-unit';
import { closeCampaign } from './close-campaign';
import type { EngineDeps } from './engine-deps';
import { publishCampaign } from './publish-campaign';
import { runClock } from './run-clock';

/** Everything the workflows ask for, over one engine. */
export function createEngineActivities(engine: EngineDeps) {
  return {
    actOnUnit: (ref: UnitTaskRef, command: UnitCommand) => actOnUnit(engine, ref, command),
    actOnIssuance: (ref: IssuanceRef, command: IssuanceCommand) =>
      actOnIssuance(engine, ref, command),
    publishCampaign: (ref: IssuanceRef) => publishCampaign(engine, ref, heartbeat),
    closeCampaign: (ref: IssuanceRef) => closeCampaign(engine, ref, heartbeat),
    runClock: (ref: IssuanceRef, look: { rearm: string[]; first: boolean }) =>
      runClock(engine, ref, look),
    readStatus: async (ref: IssuanceRef): Promise<IssuanceStatus> => {
      const { state } = await engine.issuances.fresh(campaignStream(ref));
      return state.status;
    },
  };
}

export type EngineActivities = ReturnType<typeof createEngineActivities>;
