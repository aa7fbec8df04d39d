import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CampaignFile } from '../../domain/campaign-file';
import {
  draftCampaign,
  isSettled,
  type NoticeDraft,
} from '../../domain/notice-draft/draft-campaign';
import type { Answer, Answers, DraftQuestion } from '../../domain/notice-draft/question';
import { type NoticeReading, readNotice } from '../../domain/notice-import/read-notice';
import { addDays, dayOf } from '../../domain/shanghai-time';
import { readNoticeFile } from '../../web/server/notice-text/read-notice-file';
import { readExampleDirectories, type DirectoryFile } from '../seed-data/examples';

/** Days from now that an issuer gives for what the notice leaves undated. */
const GIVEN_DAYS = 30;

function draftIn(reading: NoticeReading, directory: DirectoryFile, answers: Answers): NoticeDraft {
  const { name, root, units } = directory;
  return draftCampaign(reading, {
    id: `${root}-demo`,
    directory: name,
    units,
    office: `${root}-xj`,
    answers,
  });
}

/** The directory whose federation issued the notice. @throws Error where there is none */
function directoryOf(reading: NoticeReading): DirectoryFile {
  const found = readExampleDirectories().find(
    (directory) =>
      !draftIn(reading, directory, {}).questions.some(({ code }) => code === 'foreignIssuer'),
  );
  if (!found) throw new Error('no directory in examples/directories is that of the issuer');
  return found;
}

/** As an issuing officer would answer: with a day where one is wanted, the nearest name, a plain yes. */
function answerOf({ answers, units }: DraftQuestion): Answer {
  const on = addDays(dayOf(Date.now()), GIVEN_DAYS);
  const [unit] = units;
  if (answers.includes('text')) return { kind: 'text', text: '示总工发〔2026〕1号' };
  if (answers.includes('day')) return { kind: 'day', on };
  if (answers.includes('days')) return { kind: 'days', from: dayOf(Date.now()), to: on };
  if (answers.includes('unit')) return unit ? { kind: 'unit', unit } : { kind: 'leaveOut' };
  return { kind: answers.includes('yes') ? 'yes' : 'later' };
}

function worded(answer: Answer): string {
  const { kind, ...rest } = answer;
  return [kind, ...Object.values(rest)].join(' ');
}

// An event is told of when it happens: the demonstration sets its day itself.
const isAnswered = ({ code }: DraftQuestion): boolean => code !== 'eventDate';

/** A campaign drafted from a notice, every open question answered and each answer printed. */
export async function draftFromNotice(path: string): Promise<CampaignFile> {
  const found = await readNoticeFile({ name: basename(path), bytes: readFileSync(path) });
  if (found.kind !== 'read') throw new Error(`no text could be read from ${path}: ${found.kind}`);
  const reading = readNotice(found.text);
  if (reading === 'classified') throw new Error('the notice is classified');
  const directory = directoryOf(reading);
  const asked = draftIn(reading, directory, {}).questions.filter(isAnswered);
  const answers = Object.fromEntries(asked.map((one) => [one.key, answerOf(one)]));
  for (const { code, words, key } of asked) {
    const answer = answers[key];
    process.stdout.write(`? ${code} ${words}\n  → ${answer ? worded(answer) : ''}\n`);
  }
  const draft = draftIn(reading, directory, answers);
  if (!isSettled(draft)) throw new Error('a question of the notice is still open');
  return draft.file;
}
