import type { CampaignFile, Handling } from './campaign-file';
import { collectParts, type Part } from './enrol-participants';
import { fault, type Fault } from './fault';
import { isPeer } from './peer';
import { member } from './shape';
import type { Directory } from './unit';

function isReviewed(handling: Handling | undefined): boolean {
  return handling === 'review' || handling === 'approve';
}

function stepTitle(file: CampaignFile, id: string): string {
  return file.steps.find((step) => step.id === id)?.title ?? id;
}

/**
 * What the sponsor itself and the departments beside it owe goes to the issuer's people: whoever
 * submits never reviews, nor does the department next door.
 */
function ownReviewFaults(file: CampaignFile, directory: Directory): Fault[] {
  const { sponsor } = file.notice;
  const rowOf = ({ addressed, unit }: Part) => (addressed ? unit.unitClass : 'assigned');
  const parts = collectParts(file, directory);
  const own = parts.filter(({ unit }) => unit.id === sponsor).map(rowOf);
  const beside = parts.filter(({ unit }) => isPeer(unit)).map(rowOf);
  return file.matrix.flatMap((one, i) => {
    if (!own.includes(one.for) && !beside.includes(one.for)) return [];
    const code = own.includes(one.for) ? 'ownReview' : 'peerReview';
    return Object.entries(one.owes)
      .filter(([, handling]) => isReviewed(handling))
      .map(([step]) => {
        const path = member(`matrix[${i}].owes`, step);
        return fault(path, code, { step: stepTitle(file, step) });
      });
  });
}

/**
 * Whether somebody is there to review what is to be reviewed.
 * @param reviewers ids of the units whose posts are filled
 */
export function validateReview(
  file: CampaignFile,
  directory: Directory,
  reviewers: ReadonlySet<string>,
): Fault[] {
  const { sponsor, issuer } = file.notice;
  if (reviewers.has(issuer)) return [];
  if (reviewers.has(sponsor)) return ownReviewFaults(file, directory);
  return file.steps.flatMap(({ id, title }, i) => {
    const reviewed = file.matrix.some(
      ({ owes }) => Object.hasOwn(owes, id) && isReviewed(owes[id]),
    );
    return reviewed ? [fault(`steps[${i}]`, 'nobodyToReview', { step: title })] : [];
  });
}
