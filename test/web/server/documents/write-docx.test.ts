import mammoth from 'mammoth';
import { documentText } from '../../../../domain/document-layout/document-text';
import { USUAL_FACES } from '../../../../domain/document-layout/faces';
import { layOut } from '../../../../domain/document-layout/lay-out';
import { noticePaper } from '../../../../domain/document-layout/notice-paper';
import { writeDocx } from '../../../../web/server/documents/write-docx';
import { buildLongNotice, nameInNotice } from '../../../builders/long-notice';
import { partOfDocx } from '../../../support/docx-part';

const file = buildLongNotice();
const paper = (form: 'paper' | 'letter') =>
  noticePaper({ file, nameOf: nameInNotice, issuedOn: '2022-04-05', form });

describe('a notice as a .docx', () => {
  it.each(['paper', 'letter'] as const)('says what the draft says: %s', async (form) => {
    const document = paper(form);
    const buffer = await writeDocx(layOut(document), USUAL_FACES);
    const { value } = await mammoth.extractRawText({ buffer });
    const read = value.split(/\n+/).filter((line) => line !== '');
    expect(read).toEqual(documentText(document).split('\n'));
  });

  it('has the margins, the grid, the faces and the page numbers of the standard', async () => {
    const bytes = await writeDocx(layOut(paper('paper')), USUAL_FACES);
    const xml = partOfDocx(bytes, 'word/document.xml');
    // 37, 35, 28 and 26 mm in twentieths of a point.
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toContain(
      '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>',
    );
    expect(xml).toContain('w:line="579" w:lineRule="exact"');
    for (const face of ['方正小标宋简体', '仿宋', '黑体', '楷体']) {
      expect(xml).toContain(`w:eastAsia="${face}"`);
    }
    expect(xml).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="16" w:space="11"/);
    expect(xml).toContain('w:tblpYSpec="bottom"');
    expect(partOfDocx(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders');
    expect(partOfDocx(bytes, 'word/footer1.xml')).toContain('— ');
  });

  it('takes the faces it is told', async () => {
    const faces = { ...USUAL_FACES, body: '仿宋_GB2312' };
    const xml = partOfDocx(await writeDocx(layOut(paper('paper')), faces), 'word/document.xml');
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
    expect(xml).not.toContain('w:eastAsia="仿宋"');
  });

  it('leaves the number off the first page of a letter', async () => {
    const xml = partOfDocx(
      await writeDocx(layOut(paper('letter')), USUAL_FACES),
      'word/document.xml',
    );
    expect(xml).toContain('<w:titlePg');
    expect(xml).toContain('w:framePr');
  });
});
