import { documentText } from '../../../domain/document-layout/document-text';
import { summaryPaper, type SummaryFacts } from '../../../domain/document-layout/summary-paper';

const FACTS: SummaryFacts = {
  notice: { title: '关于开展劳动竞赛的通知', number: '示总工发〔2022〕7号' },
  issuer: '示范省总工会',
  contacts: [{ name: '经济部值班室', phone: '0931-0000000' }],
  on: '2022-12-31',
  units: 14,
  steps: [{ title: '报送方案', owed: 14, met: 13, late: 2, overdue: 1 }],
  figures: [{ title: '覆盖人数', rollup: 'sum', value: 51_200, units: 13 }],
  items: [{ no: 1, title: '劳动竞赛', state: 'completed', done: 12, told: 13 }],
  quotas: [{ name: '先锋号', measure: '个', quota: 40, used: 30, units: 10 }],
  experiences: [{ unit: '东岭市总工会', title: '班前十分钟', text: '用好班前会。\n一、不占时间' }],
  late: [{ unit: '西川市总工会', what: ['报送方案（逾期未办）', '报送总结（超期办理）'] }],
};

describe('the final summary on paper', () => {
  it('puts totals, items, quotas, experience and the late units together', () => {
    const text = documentText(summaryPaper(FACTS));
    for (const words of [
      '《关于开展劳动竞赛的通知》（示总工发〔2022〕7号）印发后，共有14个单位承办，其中1个单位有超期报送或逾期未报的事项。',
      '报送方案\n14\n13\n2\n1',
      '二、主要数据\n指标\n汇总方式\n数值\n填报单位数\n覆盖人数\n合计\n51200\n13',
      '1\n劳动竞赛\n已办结\n12/13',
      '先锋号\n40个\n30个\n75%\n10',
      '五、典型经验\n（一）东岭市总工会：班前十分钟\n用好班前会。\n一、不占时间',
      '西川市总工会\n报送方案（逾期未办）\n报送总结（超期办理）',
      '示范省总工会\n2022年12月31日\n（联系人：经济部值班室，电话：0931-0000000）',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('counts on over parts that have nothing to say', () => {
    const text = documentText(
      summaryPaper({ ...FACTS, figures: [], quotas: [], experiences: [], late: [] }),
    );
    expect(text).toContain('二、任务完成情况');
    expect(text).not.toContain('三、');
    expect(text).toContain('其中0个单位');
  });
});
