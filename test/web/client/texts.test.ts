import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../web/client');
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Texts = { [key: string]: string | Texts };

function textsOf(language: string, feature: string): Texts {
  return JSON.parse(readFileSync(join(ROOT, 'i18n', language, feature), 'utf8')) as Texts;
}

function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
}

const features = readdirSync(join(ROOT, 'i18n', 'zh-CN')).filter((name) => name.endsWith('.json'));

/** English has a singular where Chinese has none. */
const keysOf = (language: string, feature: string) =>
  [...new Set(flat(textsOf(language, feature)).map(([key]) => key.replace(PLURAL, '')))].sort();

const gapsIn = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

test('both languages have the same features', () => {
  const english = readdirSync(join(ROOT, 'i18n', 'en')).filter((name) => name.endsWith('.json'));
  expect(english).toEqual(features);
  expect(features.length).toBeGreaterThan(5);
});

describe.each(features)('%s', (feature) => {
  test('has the same keys in both languages', () => {
    expect(keysOf('en', feature)).toEqual(keysOf('zh-CN', feature));
  });

  test('fills the same gaps in both languages', () => {
    const chinese = new Map(flat(textsOf('zh-CN', feature)));
    for (const [key, text] of flat(textsOf('en', feature))) {
      const same = chinese.get(key) ?? chinese.get(key.replace(PLURAL, '_other')) ?? '';
      expect([key, gapsIn(text)]).toEqual([key, gapsIn(same)]);
    }
  });

  test('has no empty text, and Chinese is Chinese', () => {
    const empty = ['en', 'zh-CN'].flatMap((language) =>
      flat(textsOf(language, feature)).filter(([, text]) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
    const words = flat(textsOf('zh-CN', feature)).filter(([, text]) =>
      /[A-Za-z]{4,}/.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(words.map(([key]) => key)).toEqual(
      feature === 'app.json' ? ['otherLanguage'] : feature === 'form.json' ? ['error.uri'] : [],
    );
  });
});
