import { checkCampaignShape } from '../../domain/campaign-shape';
import { validateCampaign } from '../../domain/validate-campaign';
import { DIRECTORIES, EXAMPLES, loadDirectory, PLAIN_WEEKS, readExample } from './load-example';

const FORMS = ['receipt', 'plan', 'report', 'progress', 'summary', 'notice'];

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

// Signed in the year of the notice, or taken off the shelf years later: both can be issued.
test.each(EXAMPLES.flatMap((name) => [`${name} 2022-04-29`, `${name} 2027-03-01`]))(
  '%s has the right shape and no fault when issued',
  (label) => {
    const [name = '', on = ''] = label.split(' ');
    const shaped = checkCampaignShape(JSON.parse(readExample(`${name}.json`)));
    if ('faults' in shaped) throw new Error(JSON.stringify(shaped.faults));
    const { file } = shaped;
    const faults = validateCampaign(file, loadDirectory(file.directory).units, {
      calendar: PLAIN_WEEKS,
      now: Date.parse(`${on}T09:00:00+08:00`),
      issuing: true,
      forms: FORMS,
      reviewers: new Set([file.notice.issuer, file.notice.sponsor]),
    });
    expect(faults).toEqual([]);
  },
);

test.each(FILES)('%s holds made-up contact data only', (file) => {
  const text = readExample(file);
  expect(text).not.toMatch(MOBILE);
  expect((text.match(LANDLINE) ?? []).filter((one) => !one.endsWith('0000000'))).toEqual([]);
  const mailboxes = text.match(MAILBOX) ?? [];
  expect(mailboxes.filter((one) => !/@example\.(com|org)$/.test(one))).toEqual([]);
});
