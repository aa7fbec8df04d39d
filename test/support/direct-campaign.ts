import { actOnIssuance } from '../../activities/act-on-issuance';
import { actOnUnit } from '../../activities/act-on-unit';
import type { EngineDeps } from '../../activities/engine-deps';
import { publishCampaign } from '../../activities/publish-campaign';
import type { CampaignFile } from '../../domain/campaign-file';
import type {
  IssuanceAct,
  IssuanceCommand,
  IssuanceCommandPayload,
  UnitAct,
  UnitCommand,
  UnitCommandPayload,
} from '../../domain/command';
import type { ActAnswer } from '../../domain/journal-entry';
import type { IssuanceRef, UnitTaskRef } from '../../domain/stream-name';
import { saveDraft } from '../../store/campaigns';
import { commandOf, type Stamp } from './engine-caller';

/** The engine's activities called as the workflows call them, where no workflow is needed. */
export class DirectCampaign {
  constructor(
    readonly engine: EngineDeps,
    readonly ref: IssuanceRef,
    private readonly stamp: Stamp = {},
  ) {}

  /** Issues and publishes a campaign, long ago if `issuedAt` says so. */
  static async issue(
    engine: EngineDeps,
    file: CampaignFile,
    issuedAt: number = Date.now(),
  ): Promise<DirectCampaign> {
    const by = { person: 'p-issuer', office: file.notice.sponsor };
    const saved = await saveDraft(engine.connection, { file, by, expectedRevision: 0 });
    if (typeof saved === 'string') throw new Error(saved);
    const ref = { campaign: file.id, office: file.notice.issuer };
    const campaign = new DirectCampaign(engine, ref);
    await campaign.as({ receivedAt: issuedAt }).steer('issue', { revision: saved.revision });
    await publishCampaign(engine, ref);
    return campaign;
  }

  /** The same campaign as another engine has it, one of a second worker. */
  through(engine: EngineDeps): DirectCampaign {
    return new DirectCampaign(engine, this.ref, this.stamp);
  }

  /** The same campaign, for commands of this key, person or instant. */
  as(stamp: Stamp): DirectCampaign {
    return new DirectCampaign(this.engine, this.ref, { ...this.stamp, ...stamp });
  }

  unit(unit: string): UnitTaskRef {
    return { ...this.ref, unit };
  }

  async unitAct<Act extends UnitAct>(
    unit: string,
    act: Act,
    payload: UnitCommandPayload[Act],
  ): Promise<ActAnswer> {
    const by = { person: `p-${unit}`, office: unit };
    const command = commandOf({ act, payload, by }, this.stamp) as UnitCommand;
    return (await actOnUnit(this.engine, this.unit(unit), command)).answer;
  }

  async steer<Act extends IssuanceAct>(
    act: Act,
    payload: IssuanceCommandPayload[Act],
  ): Promise<ActAnswer> {
    const by = { person: 'p-issuer', office: this.ref.office };
    const command = commandOf({ act, payload, by }, this.stamp) as IssuanceCommand;
    return (await actOnIssuance(this.engine, this.ref, command)).answer;
  }
}

/** A worker that dies between the journal write and everything after it, at acts of these names. */
export class KilledAfterWrite extends Error {
  static at(...acts: string[]): (entry: { act: string }) => void {
    return ({ act }) => {
      if (acts.includes(act)) throw new KilledAfterWrite(act);
    };
  }
}
