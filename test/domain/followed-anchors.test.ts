import { followedAnchors, anchorName } from '../../domain/followed-anchors';
import { checkCampaignShape } from '../../domain/campaign-shape';
import { buildCampaign } from '../builders/campaign-file';

const of = { campaign: 'gs-2022-18', office: 'gs', anchor: 'congress' };

it('takes from a file the events that another issuing dates, and those alone', () => {
  const own = { id: 'launch', name: '启动' };
  const shared = { id: 'congress', name: '代表大会', of };
  expect(followedAnchors({ anchors: [own, shared] })).toEqual({ follows: { congress: of } });
  expect(followedAnchors({ anchors: [own] })).toEqual({});
  expect(anchorName(of)).toBe('campaign:gs-2022-18:gs#congress');
});

it('wants the whole of a source, or none', () => {
  const anchors = [{ id: 'congress', name: '代表大会', of: { campaign: 'gs-2022-18' } }];
  expect(checkCampaignShape(buildCampaign({ anchors: anchors as never }))).toHaveProperty('faults');
  const whole = [{ id: 'congress', name: '代表大会', of }];
  expect(checkCampaignShape(buildCampaign({ anchors: whole }))).not.toHaveProperty('faults');
});
