import type { CampaignFile } from '../campaign-file';

const SENTENCE_END = /[。；\n]/;
const UNSAID = /[\s\u3000，、：:,.．。；;（）()“”]/g;
/** 一、 （二） 3. before a point: the text counts in its own way. */
const NUMERAL = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]/;

/** What follows the name of a phase where its time is told. */
const OPENS = ['（', '(', '：', ':'];

const bare = (words: string): string => words.trim().replace(NUMERAL, '').replace(UNSAID, '');

/**
 * Tells whether the text of a notice says some words already, sentence by sentence, whatever its
 * spaces and stops: a notice drafted from a paper has its points in the text and as data, and the
 * document says each once.
 */
function saidIn(text: string): (...words: string[]) => boolean {
  const told = text.replace(UNSAID, '');
  return (...words) =>
    words.every((one) =>
      one.split(SENTENCE_END).every((sentence) => told.includes(bare(sentence))),
    );
}

/** Whether the text tells a phase, and not only mentions it. */
function tellsPhase(text: string, name: string): boolean {
  const told = text.replace(/\s/g, '');
  return OPENS.some((opening) => told.includes(`${name.trim()}${opening}`));
}

type Told = Pick<CampaignFile, 'notice' | 'items' | 'phases'>;

/** What a notice keeps as data beside its text, without what the text says already. */
export function leftToSay({
  notice,
  items,
  phases,
}: Told): Omit<Told, 'notice'> & { conditions: string[] } {
  const isSaid = saidIn(notice.text);
  return {
    items: items.filter(({ title, text }) => text.trim() === '' || !isSaid(title, text)),
    phases: phases.filter(({ name }) => !tellsPhase(notice.text, name)),
    conditions: notice.standingClauses.filter((clause) => !isSaid(clause)),
  };
}
