import type { TimeWindow } from '../../../../domain/time-window';
import { WindowWords } from '../../../../web/client/ui/window-words';
import states from '../../../../web/client/i18n/zh-CN/states.json';

const ANCHORS = [
  { id: 'congress', name: '党代会召开', on: null },
  { id: 'meeting', name: '动员会', on: '2026-04-08' },
];

/** The Chinese texts, filled in as the library fills them in. */
function t(key: string, values: Record<string, string | number> = {}): string {
  const texts: Record<string, string> = states.window;
  const text = texts[key.replace('window.', '')] ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

test.each<[TimeWindow, string]>([
  [{ kind: 'days', from: '2026-05-01', to: '2026-05-06' }, '2026年5月1日至2026年5月6日'],
  [{ kind: 'days', from: '2026-05-01', to: '2026-05-01' }, '2026年5月1日'],
  [{ kind: 'months', year: 2026, from: 4, to: 11 }, '2026年4月至11月'],
  [{ kind: 'months', year: 2026, from: 5, to: 5 }, '2026年5月'],
  [{ kind: 'year', year: 2026 }, '2026年全年'],
  [{ kind: 'open' }, '长期'],
  [{ kind: 'open', from: '2026-04-01' }, '2026年4月1日起，长期'],
  [
    { kind: 'anchored', from: { anchor: 'meeting' }, to: { anchor: 'congress' } },
    '动员会（2026年4月8日）至党代会召开（时间待定）',
  ],
  [{ kind: 'anchored', to: { on: '2026-12-31' } }, '2026年12月31日前'],
  [{ kind: 'anchored', from: { anchor: 'congress' } }, '党代会召开（时间待定）起'],
  [{ kind: 'prompt', words: '及时' }, '及时'],
])('%j', (window, words) => {
  const writer = new WindowWords(t as never, 'zh-CN', ANCHORS);
  expect(writer.of(window)).toBe(words);
});
