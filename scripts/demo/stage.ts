import type { CampaignFile } from '../../domain/campaign-file';
import type { Unit } from '../../domain/unit';
import { DEMO_PASSWORD } from '../seed-data/demo-people';
import { ApiClient, type ActDone } from './api-client';
import type { Cast } from './cast';
import { inParallel } from './in-parallel';

/** How many people act at the same time. */
export const AT_ONCE = 12;

/** Things that are played once in a demonstration. */
export type Seen =
  | 'returned'
  | 'extended'
  | 'entered'
  | 'released'
  | 'zero'
  | 'notApplicable'
  | 'corrected'
  | 'closeRefused';

/** Everything a scene needs: the people signed in, the campaign, who plays what, what was seen. */
export interface Stage {
  url: string;
  file: CampaignFile;
  units: Unit[];
  spare: string | null;
  cast: Cast;
  /** Seconds between two due instants. */
  gap: number;
  /** What has been played, and on which duty. */
  seen: Partial<Record<Seen, string>>;
  handler: ApiClient;
  secondHandler: ApiClient;
  office: ApiClient;
  leader: ApiClient;
  liaisons: Map<string, ApiClient>;
  tell(line: string): void;
}

/** Signs in the issuing side of a campaign. */
export async function signInIssuers(
  url: string,
  { issuer, sponsor }: CampaignFile['notice'],
): Promise<Pick<Stage, 'handler' | 'secondHandler' | 'office' | 'leader'>> {
  const enter = (office: string, role: string) =>
    ApiClient.signIn(url, { account: `${office}.${role}`, password: DEMO_PASSWORD, office });
  return {
    handler: await enter(sponsor, 'handler'),
    secondHandler: await enter(sponsor, 'handler2'),
    office: await enter(issuer, 'office'),
    leader: await enter(issuer, 'leader'),
  };
}

/** Signs in one liaison officer for each unit. */
export async function signInLiaisons(url: string, units: string[]): Promise<Stage['liaisons']> {
  const clients = await inParallel(units, AT_ONCE, (unit) =>
    ApiClient.signIn(url, { account: unit, password: DEMO_PASSWORD, office: unit }),
  );
  return new Map(clients.map((client) => [client.office, client]));
}

/** The liaison officer of a unit. */
export function liaisonOf(stage: Pick<Stage, 'liaisons'>, unit: string): ApiClient {
  const client = stage.liaisons.get(unit);
  if (!client) throw new Error(`nobody is signed in for ${unit}`);
  return client;
}

/** Name of a unit as people say it. */
export function nameOf(stage: Stage, unit: string): string {
  return stage.units.find(({ id }) => id === unit)?.name ?? unit;
}

/** One act upon a participant. */
export function onTask(
  stage: Pick<Stage, 'file'>,
  client: ApiClient,
  { unit, act, body }: { unit: string; act: string; body: object },
): Promise<ActDone> {
  const { id, notice } = stage.file;
  return client.act(`/api/tasks/${id}/${notice.issuer}/${unit}/acts/${act}`, body);
}

/** One act of the issuing side. */
export function onCampaign(
  stage: Pick<Stage, 'file' | 'handler'>,
  act: string,
  body: object,
): Promise<ActDone> {
  const { id, notice } = stage.file;
  return stage.handler.act(`/api/campaigns/${id}/${notice.issuer}/acts/${act}`, body);
}
