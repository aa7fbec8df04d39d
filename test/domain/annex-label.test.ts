import { annexLabel, annexName, numberedAnnexes, properAnnexes } from '../../domain/annex-label';

it('numbers several annexes, and a single one not at all', () => {
  const [one, two] = [
    { label: '附件1', title: '报名表' },
    { label: '附件1', title: '名额表' },
  ];
  expect(numberedAnnexes([one, two]).map(({ label }) => label)).toEqual(['附件1', '附件2']);
  expect(numberedAnnexes([two])).toEqual([{ label: '附件', title: '名额表' }]);
  expect(annexLabel(0, 1)).toBe('附件');
});

it('lists a name without punctuation behind it', () => {
  expect(annexName({ title: ' 报名表（样表）。' })).toBe('报名表（样表）');
  expect(annexName({ title: '名额表；' })).toBe('名额表');
});

it('counts the paper that a draft was made from as no annex', () => {
  const original = { label: '', title: '通知.docx', isOriginal: true };
  const papers = numberedAnnexes([original, { label: '', title: '报名表' }]);
  expect(papers.map(({ label }) => label)).toEqual(['通知原件', '附件']);
  expect(properAnnexes(papers).map(({ title }) => title)).toEqual(['报名表']);
});
