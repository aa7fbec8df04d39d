import { issuedLinks, referredTo } from '../../domain/issued-links';
import { buildCampaign, buildStep } from '../builders/campaign-file';

const OTHER = { campaign: 'other', office: 'sf' };

it('records nothing of a file without links', () => {
  expect(issuedLinks(buildCampaign())).toEqual({});
});

it('records what is linked and shared, and names each stream once', () => {
  const file = buildCampaign();
  const sharesWith = { ...OTHER, step: 'report' };
  const { links } = issuedLinks({
    notice: { ...file.notice, linked: [{ as: 'sibling', ...OTHER }] },
    steps: [buildStep({ kind: 'plan' }), buildStep({ kind: 'report', sharesWith })],
  });
  expect(links).toEqual({
    linked: [{ as: 'sibling', ...OTHER }],
    shares: { report: sharesWith },
  });
  expect(referredTo(links ?? {})).toEqual(['campaign:other:sf']);
});
