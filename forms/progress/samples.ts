import type { FormSamples } from '../../domain/form';
import type { ProgressBody } from './schema';

const minimal: ProgressBody = {
  category: 'meeting',
  title: '动员部署会',
  heldOn: '2026-05-07',
  attendees: 64,
};

const typical: ProgressBody = {
  category: 'activity',
  title: '工匠宣讲进车间',
  heldOn: '2026-06-12',
  kind: 'lecture',
  speakers: ['model', 'worker'],
  sessions: 2,
  peopleReached: 310,
  venues: ['enterprise', 'park'],
  groups: ['frontline', 'newForm'],
  text: '在两个车间各讲一场，现场答问。',
  proof: [{ id: '665f1c2ab9', name: '现场照片.jpg', size: 812_440 }],
};

const partyReport: ProgressBody = {
  category: 'partyReport',
  title: '专题汇报',
  heldOn: '2026-05-20',
  receivers: ['party', 'government'],
  manner: 'written',
  instructions: 1,
};

export const progressSamples = {
  valid: {
    minimal,
    typical,
    partyReport,
    selection: {
      category: 'activity',
      title: '创新工作室命名',
      heldOn: '2026-04-28',
      kind: 'selection',
      quotas: [{ name: '创新工作室', used: 3 }],
      sessions: 1,
      peopleReached: 3,
    },
  },
  invalid: {
    categoryMissing: { body: { title: '动员部署会', heldOn: '2026-05-07' }, pointer: '/category' },
    dayMalformed: { body: { ...minimal, heldOn: '5月7日' }, pointer: '/heldOn' },
    activityWithoutKind: {
      body: {
        category: 'activity',
        title: '活动',
        heldOn: '2026-06-12',
        sessions: 1,
        peopleReached: 20,
      },
      pointer: '/kind',
    },
    otherKindNotExplained: {
      body: { ...typical, kind: 'other' },
      pointer: '/kindInWords',
    },
    nobodyReportedTo: { body: { ...partyReport, receivers: [] }, pointer: '/receivers' },
    quotaNegative: {
      body: { ...typical, kind: 'selection', quotas: [{ name: '创新工作室', used: -3 }] },
      pointer: '/quotas/0/used',
    },
    proofSizeNegative: {
      body: { ...typical, proof: [{ id: '665f1c2ab9', name: '现场照片.jpg', size: -1 }] },
      pointer: '/proof/0/size',
    },
    fieldUnknown: { body: { ...minimal, weather: '晴' }, pointer: '/weather' },
  },
} satisfies FormSamples;
