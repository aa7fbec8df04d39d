import { documentText } from '../../../domain/document-layout/document-text';
import { noticeMatter } from '../../../domain/document-layout/notice-matter';
import { reportPaper, type ReportFacts } from '../../../domain/document-layout/report-paper';
import { catalogue } from '../../../forms/catalogue';
import { reportSamples } from '../../../forms/report/samples';
import { summarySamples } from '../../../forms/summary/samples';

const FACTS: Omit<ReportFacts, 'form' | 'body' | 'kind'> = {
  unit: '东岭市总工会',
  issuer: '示范省总工会',
  notice: {
    title: '示范省总工会关于开展劳动竞赛活动的通知',
    number: '示总工发〔2022〕7号',
  },
  nothing: false,
  on: '2022-06-05',
};

const report = reportPaper({
  ...{ ...FACTS, kind: 'report', form: catalogue.report },
  body: reportSamples.valid.typical,
});
const text = documentText(report);

describe('a report on paper', () => {
  it('goes upward: it cites the notice, names its receiver, and ends as reports do', () => {
    expect(text).toContain('东岭市总工会');
    expect(report.name).toBe('东岭市总工会关于劳动竞赛活动情况的报告');
    expect(text).toContain(
      '示范省总工会：\n根据《示范省总工会关于开展劳动竞赛活动的通知》（示总工发〔2022〕7号）要求，现将有关情况报告如下：',
    );
    expect(text).toMatch(/特此报告。\n附件：活动照片\.zip\n东岭市总工会\n2022年6月5日$/);
  });

  it('says everything that was filled in, chosen values by their titles', () => {
    for (const words of [
      '本阶段以班组宣讲为主，线上线下同步推进。',
      '宣讲场次\n48',
      '覆盖人数\n5120',
      '宣传方式：集中宣讲、微信公众号',
      '班前十分钟，课堂到身边',
      '2026年6月18日',
      '防汛期间停止集中活动。',
      '请统一调配巡回宣讲力量。',
      '下半年转入车间班组。',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('是否有困难和问题：是');
  });

  it('bears whoever signed it off beside its number, and whom to ask below the date', () => {
    const summary = documentText(
      reportPaper({
        ...{ ...FACTS, kind: 'summary', form: catalogue.summary },
        body: summarySamples.valid.typical,
      }),
    );
    expect(summary).toMatch(/^示市工发〔2026〕88号\t签发人：周示范\n/);
    expect(summary).toMatch(/（联系人：吴示范，电话：0930-0000000）$/);
    expect(summary).toContain('名额使用情况');
    expect(summary).toContain('附件：总结（盖章）.pdf');
  });

  it('leaves the signer open where the form has none, and says it plainly when there is nothing', () => {
    const none = documentText(
      reportPaper({ ...FACTS, kind: 'report', form: catalogue.report, body: {}, nothing: true }),
    );
    expect(none).toMatch(/^\t签发人：\n/);
    expect(none).toContain('本期没有需要报告的情况。');
  });
});

describe('what a notice is about', () => {
  it.each([
    ['甲市总工会关于开展劳动竞赛的通知', '劳动竞赛'],
    ['甲市总工会关于印发《竞赛方案》的通知', '落实《竞赛方案》'],
    ['甲市总工会关于学习贯彻大会精神的通知', '学习贯彻大会精神'],
    ['没有套话的标题', '落实《没有套话的标题》'],
  ])('%s: %s', (title, matter) => expect(noticeMatter(title)).toBe(matter));
});
