import { documentText } from '../../../../domain/document-layout/document-text';
import { USUAL_FACES } from '../../../../domain/document-layout/faces';
import { layOut } from '../../../../domain/document-layout/lay-out';
import { noticePaper } from '../../../../domain/document-layout/notice-paper';
import { findChromium } from '../../../../web/server/documents/find-chromium';
import { printPdf } from '../../../../web/server/documents/print-pdf';
import { readNoticeFile } from '../../../../web/server/notice-text/read-notice-file';
import { writeHtml } from '../../../../web/server/documents/write-html';
import { buildLongNotice, nameInNotice } from '../../../builders/long-notice';

/** Letters and figures alone, as PDF puts spaces and line ends where it likes. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** What the importer reads in it; it leaves page numbers aside. */
async function textOf(pdf: Buffer): Promise<string> {
  const read = await readNoticeFile({ name: 'notice.pdf', bytes: pdf });
  if (read.kind !== 'read') throw new Error(JSON.stringify(read));
  return read.text;
}

describe('a notice as a PDF', () => {
  const browser = findChromium(process.env);

  it('says what the draft says in embedded fonts', async () => {
    if (browser === null) throw new Error('no browser: set CHROME_PATH');
    const document = noticePaper({
      ...{ file: buildLongNotice(), nameOf: nameInNotice },
      ...{ issuedOn: '2022-04-05', form: 'paper' as const },
    });
    const pdf = await printPdf(browser, writeHtml(layOut(document), USUAL_FACES));
    const said = (await textOf(pdf)).replace(/^\s*— ?\d+ ?—\s*$/gm, '');
    expect(bare(said)).toBe(bare(documentText(document)));
    const fonts = pdf.toString('latin1');
    expect(fonts.match(/\/Type \/Page\n/g)).toHaveLength(4);
    expect(fonts).toContain('NotoSerifSC');
    expect(fonts).toContain('NotoSansSC');
  });
});

describe('the browser that prints', () => {
  it('is the one that is named, or none', () => {
    expect(findChromium({ CHROME_PATH: '/nowhere/chrome', PATH: process.env.PATH })).toBeNull();
    expect(findChromium({ PATH: '' })).toBeNull();
  });
});
