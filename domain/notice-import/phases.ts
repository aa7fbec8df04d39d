import { type Passage, type Span, spanOf } from './passage';
import { type WindowContext, type WindowReading, readWindow } from './window-words';

/** A stretch of the campaign as the notice divides it. */
export interface PhaseReading {
  name: string;
  window: WindowReading | null;
  span: Span | null;
}

const NAMED =
  /^(第[一二三四五六七八九十]{1,2}阶段)[：:](?:[^。；，（）]{2,14}[（(](?=[^（）()]{2,40}[）)]))?([^。；，）)]*)/;
const STAGE =
  /^(?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、)([^。（）()：:]{2,14}阶段)。?[（(：:]([^（）()。]{2,40})[）)。]?/;

/** Phases in their order; each with its window where that can be read. */
export function readPhases(all: readonly Passage[], context: WindowContext): PhaseReading[] {
  return all.flatMap((line) => {
    const found = NAMED.exec(line.text) ?? STAGE.exec(line.text);
    if (!found) return [];
    const [, name = '', words = ''] = found;
    return [{ name, window: readWindow(words, context), span: spanOf(line) }];
  });
}
