import { draftsFirst } from '../../../../../../web/client/features/campaign-editor/amendment/drafts-first';

const unit = (name: string, ...drafts: ({ misfits: string[] } | null)[]) => ({
  name,
  reformed: drafts.map((draft) => ({ title: '报送开展情况', waits: true, draft })),
});

describe('draftsFirst', () => {
  it('names first whose draft loses something, then who has another draft, else as they came', () => {
    const units = [
      unit('无表单'),
      unit('无草稿', null),
      unit('都能带入', { misfits: [] }),
      unit('第二份有损失', null, { misfits: ['宣讲情况'] }),
      unit('有损失', { misfits: ['宣讲情况'] }),
    ];
    expect(draftsFirst(units).map(({ name }) => name)).toEqual([
      ...['第二份有损失', '有损失', '都能带入', '无表单', '无草稿'],
    ]);
    expect(units[0]?.name).toBe('无表单');
  });
});
