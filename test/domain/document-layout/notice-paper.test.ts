import { documentText } from '../../../domain/document-layout/document-text';
import { noticePaper, usualForm } from '../../../domain/document-layout/notice-paper';
import { buildLongNotice, nameInNotice } from '../../builders/long-notice';

const file = buildLongNotice();
const paper = (part: Partial<typeof file.notice> = {}, form: 'paper' | 'letter' = 'paper') =>
  noticePaper({
    file: { ...file, notice: { ...file.notice, ...part } },
    nameOf: nameInNotice,
    issuedOn: part.issuedOn === undefined ? '2022-04-05' : null,
    form,
  });

describe('a notice on paper', () => {
  it('says all that the draft says, word for word and in its order', () => {
    const text = documentText(paper());
    const { notice, items } = file;
    const said = [
      notice.letterhead ?? '',
      notice.number,
      '各市（州）总工会（西川市总工会除外）、各产业（系统）工会、示范省总工会干部学校，机关各部室：',
      ...notice.text.split('\n'),
      ...items.flatMap((item) => [item.title, item.text]),
      '第一阶段：2022年5月1日至大会召开。',
      ...notice.standingClauses,
      '联系人：宣传部值班室，电话：0931-0000000\n邮箱：office@example.org',
      '附件：1.示范省工会主题劳动和技能竞赛活动任务分工及完成时限一览表\n2.报名表',
      '示范省总工会\n2022年4月5日',
      '抄送：示范省人力资源和社会保障厅，示范省总工会领导。',
      '示范省总工会\t2022年4月6日印发',
    ];
    let from = 0;
    for (const words of said) {
      const at = text.indexOf(words, from);
      expect({ words, found: at >= from }).toEqual({ words, found: true });
      from = at + words.length;
    }
    expect(text.replaceAll('\n', '')).toContain(notice.title);
  });

  it('counts its own parts on from those of the text', () => {
    const text = documentText(paper());
    expect(text).toContain('二、工作任务\n（一）开展劳动竞赛（2022年4月至12月）');
    expect(text).toContain('三、阶段安排');
    expect(text).toContain('四、工作要求\n（一）加强领导。');
    expect(text).toContain('牵头单位：示范省总工会宣传教育部\n配合单位：各市（州）总工会');
    expect(text).toContain('名额：五一劳动奖状10个');
    expect(text).toContain('主要活动：启动仪式（长期）、技能比武\n1. 上半年，东岭市，讲师团');
  });

  it('leaves the date open while nobody has issued it', () => {
    const draft = noticePaper({ file, nameOf: nameInNotice, issuedOn: null, form: 'paper' });
    expect(documentText(draft)).toContain('示范省总工会\n　　　　年　　月　　日');
  });

  it('says its theme only where nothing else does', () => {
    expect(documentText(paper())).not.toContain('、主题\n');
    expect(documentText(paper({ theme: '别处未写的主题' }))).toContain('二、主题\n别处未写的主题');
  });

  it('has no imprint where nobody else is told and nothing was printed', () => {
    const { printedOn: _, ...notice } = { ...file.notice, copies: [] };
    const facts = { file: { ...file, notice }, nameOf: nameInNotice, form: 'paper' as const };
    expect(noticePaper({ ...facts, issuedOn: null }).imprint).toBeNull();
  });

  it('bears the name alone as a letter', () => {
    expect(paper({}, 'letter').blocks[0]).toEqual({ kind: 'masthead', text: '示范省总工会' });
    expect(usualForm({ ...file.notice, letterhead: '示范省总工会' })).toBe('letter');
    expect(usualForm(file.notice)).toBe('paper');
  });

  it('writes the name with 文件 where the draft has no letterhead', () => {
    expect(paper({ letterhead: '' }).blocks[0]).toEqual({
      kind: 'masthead',
      text: '示范省总工会文件',
    });
  });
});
