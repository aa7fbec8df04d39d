import type { IssuanceCommand, UnitCommand } from '../domain/command';
import type { IssuanceStatus } from '../domain/issuance';
import { campaignStream, type IssuanceRef, type UnitTaskRef } from '../domain/stream-name';
import type { InnerCommand } from '../domain/inner/inner-command';
import { actInside } from './act-inside';
import { actOnIssuance } from './act-on-issuance';
import { actOnUnit } from './act-on-unit';
import { closeCampaign } from './close-campaign';
import type { EngineDeps } from './engine-deps';
import { publishCampaign } from './publish-campaign';
import { runClock } from './run-clock';
import { whileBeating } from './while-beating';

/** Everything the workflows ask for, over one engine. */
export function createEngineActivities(engine: EngineDeps) {
  return {
    actOnUnit: (ref: UnitTaskRef, command: UnitCommand) => actOnUnit(engine, ref, command),
    actInside: (ref: UnitTaskRef, command: InnerCommand) => actInside(engine, ref, command),
    actOnIssuance: (ref: IssuanceRef, command: IssuanceCommand) =>
      whileBeating(() => actOnIssuance(engine, ref, command)),
    publishCampaign: (ref: IssuanceRef) => whileBeating(() => publishCampaign(engine, ref)),
    closeCampaign: (ref: IssuanceRef) => whileBeating(() => closeCampaign(engine, ref)),
    runClock: (ref: IssuanceRef, look: { rearm: string[]; first: boolean }) =>
      whileBeating(() => runClock(engine, ref, look)),
    readStatus: async (ref: IssuanceRef): Promise<IssuanceStatus> => {
      const { state } = await engine.issuances.fresh(campaignStream(ref));
      return state.status;
    },
  };
}

export type EngineActivities = ReturnType<typeof createEngineActivities>;
