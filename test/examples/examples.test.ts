import { DIRECTORIES, EXAMPLES, readExample } from './load-example';

const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;
const LANDLINE = /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g;
const MAILBOX = /[\w.+-]+@[\w.-]+/g;
const FILES = [
  ...EXAMPLES.map((name) => `${name}.json`),
  ...DIRECTORIES.map((name) => `directories/${name}.json`),
  'README.md',
];

test('the five campaigns lie flat and have notice and items at the top', () => {
  expect(EXAMPLES).toEqual(['000', '001', '002', '003', '004']);
  for (const name of EXAMPLES) {
    const file: unknown = JSON.parse(readExample(`${name}.json`));
    expect(file).toHaveProperty('format', 'luoshi-campaign/1');
    expect(file).toHaveProperty('notice.title');
    expect(file).toHaveProperty('items.0.title');
  }
});

test.each(FILES)('%s holds made-up contact data only', (file) => {
  const text = readExample(file);
  expect(text).not.toMatch(MOBILE);
  expect((text.match(LANDLINE) ?? []).filter((one) => !one.endsWith('0000000'))).toEqual([]);
  const mailboxes = text.match(MAILBOX) ?? [];
  expect(mailboxes.filter((one) => !/@example\.(com|org)$/.test(one))).toEqual([]);
});
