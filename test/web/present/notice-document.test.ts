import { noticeDocumentOf, unitWordsOf } from '../../../web/server/present/notice-document';
import { buildCampaign, buildItem } from '../../builders/campaign-file';

const base = buildCampaign();
const file = {
  ...base,
  notice: {
    ...base.notice,
    recipients: [{ unit: 'sf-east' }, { unitClass: 'county' as const, except: ['西市别名'] }],
  },
  items: [
    buildItem({
      leads: [{ unit: 'sf-economy' }],
      cooperating: [{ unitClass: 'prefecture' }],
      subActivities: [{ title: '巡讲' }],
    }),
  ],
  phases: [{ id: 'p1', name: '第一阶段', to: { anchor: 'congress' } }],
};

test('names stand in place of ids, and words that are no id as they were written', () => {
  const names = { 'sf-east': '东市总工会', 'sf-economy': '经济技术部' };
  const { recipients, items } = noticeDocumentOf(file, names);
  expect(recipients).toEqual([
    { unit: '东市总工会' },
    { unitClass: 'county', except: ['西市别名'] },
  ]);
  expect(items[0]).toMatchObject({
    leads: [{ unit: '经济技术部' }],
    cooperating: [{ unitClass: 'prefecture' }],
    subActivities: [{ title: '巡讲', window: null }],
    schedule: [],
  });
});

test('a phase is a stretch of time like that of an item', () => {
  expect(noticeDocumentOf(file, {}).phases).toEqual([
    { id: 'p1', name: '第一阶段', window: { kind: 'anchored', to: { anchor: 'congress' } } },
  ]);
});

test('every word that may name a unit is looked up', () => {
  expect(unitWordsOf(file)).toEqual(['sf-east', '西市别名', 'sf-economy']);
});
