import { findDutyTitles, titleKey } from '../../../store/duty-titles';
import { findIssuance } from '../../../store/issuances';
import type { FactDoc } from '../../../store/models/fact';
import type { FactSource } from '../../contract/facts';
import type { WebDeps } from '../web-deps';

/** What is told of where a value was reported. */
export type Reported = Pick<
  FactDoc,
  'campaign' | 'office' | 'unit' | 'duty' | 'submission' | 'reportedAt'
>;

/** Where values come from, in words, by the id of what was handed in. */
export async function factSources(
  { connection }: WebDeps,
  reported: readonly Reported[],
): Promise<Map<string, FactSource>> {
  const issuings = new Map(reported.map((one) => [`${one.campaign}:${one.office}`, one]));
  const [titles, notices] = await Promise.all([
    findDutyTitles(connection, reported),
    Promise.all(
      [...issuings].map(async ([id, ref]): Promise<[string, string]> => [
        id,
        (await findIssuance(connection, ref))?.title ?? '',
      ]),
    ),
  ]);
  const noticeOf = new Map(notices);
  return new Map(
    reported.map(({ unit: _unit, ...one }) => {
      const notice = noticeOf.get(`${one.campaign}:${one.office}`) ?? '';
      const duty = titles.get(titleKey(one, one.duty)) ?? '';
      const { campaign, office, duty: about, submission, reportedAt } = one;
      return [submission, { campaign, office, notice, duty, about, submission, reportedAt }];
    }),
  );
}
