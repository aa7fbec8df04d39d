import type { Block, OfficialDocument } from './block';

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'masthead':
    case 'recipients':
    case 'paragraph':
    case 'annotation':
      return [block.text];
    case 'number':
      return [block.number + (block.signer === undefined ? '' : `\t签发人：${block.signer}`)];
    case 'title':
      return block.lines;
    case 'heading':
      return [block.text + block.rest];
    case 'table':
      return [...block.columns, ...block.rows.flat()];
    case 'annexes':
      return block.titles.length === 1
        ? block.titles.map((name) => `附件：${name}`)
        : block.titles.map((name, n) => `${n === 0 ? '附件：' : ''}${n + 1}.${name}`);
    case 'signature':
      return [block.issuer, block.date];
  }
}

/** Everything a document says, a line each, in the order it is read; the page numbers aside. */
export function documentText({ blocks, imprint }: OfficialDocument): string {
  const { copies, printed } = imprint ?? { copies: null, printed: null };
  const foot = [copies ?? [], printed ? `${printed.office}\t${printed.on}印发` : []].flat();
  return [...blocks.flatMap(linesOf), ...foot].join('\n');
}
