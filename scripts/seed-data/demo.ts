import type { CampaignFile } from '../../domain/campaign-file';
import type { Connection } from '../../store/connection';
import { findCampaign, saveDraft } from '../../store/campaigns';
import { addPeople, findPeopleByAccount } from '../../store/people';
import { hashPassword } from '../../web/server/password';
import { demoGuide, demoPeople, DEMO_PASSWORD } from './demo-people';
import type { DirectoryFile } from './examples';

/**
 * Adds the people who are missing. They share one password, so they share one hash: hundreds of
 * argon2 hashes would take half a minute and protect nothing, the password being printed anyway.
 */
export async function seedPeople(
  connection: Connection,
  campaigns: CampaignFile[],
  directories: DirectoryFile[],
): Promise<number> {
  const people = demoPeople(campaigns, directories);
  const accounts = people.map(({ account }) => account);
  const known = new Set(
    (await findPeopleByAccount(connection, accounts)).map((one) => one.account),
  );
  const missing = people.filter(({ account }) => !known.has(account));
  if (missing.length > 0) {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await addPeople(
      connection,
      missing.map((person) => ({ ...person, passwordHash })),
    );
  }
  return people.length;
}

async function seedDrafts(connection: Connection, campaigns: CampaignFile[]): Promise<void> {
  for (const file of campaigns) {
    if (await findCampaign(connection, file.id)) continue;
    const office = file.notice.sponsor;
    const by = { person: `demo.${office}.handler`, office };
    await saveDraft(connection, { file, by, expectedRevision: 0 });
  }
}

/** Adds what is missing of the demonstration and says how to sign in to it. */
export async function seedDemo(
  connection: Connection,
  campaigns: CampaignFile[],
  directories: DirectoryFile[],
): Promise<string> {
  const count = await seedPeople(connection, campaigns, directories);
  await seedDrafts(connection, campaigns);
  const lines = demoGuide(campaigns).map(({ account, does }) => `  ${account.padEnd(18)}${does}`);
  return [
    `演示账号（共 ${count} 个，密码都是 ${DEMO_PASSWORD}）：`,
    ...lines,
    '  各承办单位的联络员以单位标识为账号，如 gs-lz',
    '',
  ].join('\n');
}
