import type { SubmissionView } from '../../web/contract/submissions';
import type { ReviewList } from '../../web/contract/reviews';
import type { TaskView } from '../../web/contract/tasks';
import { journeyCampaign, journeyId, REPORT, taskPath } from '../support/journey-campaign';
import { refused, type JourneyDesk } from '../support/journey-desk';
import { Stack } from '../support/stack';

const campaign = journeyId('telephone');
const task = taskPath(campaign, 'sf-east');
const NAME = '来电记录（东岭市，10月1日）.txt';
const TEXT = '来电人：联络员。内容：网络中断，先行口头报告，书面材料后补。';

let stack: Stack;
let east: JourneyDesk;
let west: JourneyDesk;
let handler: JourneyDesk;
let colleague: JourneyDesk;
let source: { channel: 'phone'; attachments: string[] };

beforeAll(async () => {
  stack = await Stack.start();
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  west = await stack.seat('west', [{ office: 'sf-west', role: 'handler' }]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  colleague = await stack.seat('colleague', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.issue(handler, journeyCampaign(campaign));
});
afterAll(() => stack.stop());

const view = () => east.get<TaskView>(task);

async function dutyOf(duty: string): Promise<TaskView['duties'][number]> {
  const found = (await view()).duties.find((one) => one.duty === duty);
  if (!found) throw new Error(`no duty ${duty}`);
  return found;
}

describe('a receipt is entered by telephone', () => {
  it('needs its source: a record of the call, of this unit, in this campaign', async () => {
    const path = `${task}/acts/enterReceipt`;
    const bare = await handler.act(path, { source: { channel: 'phone', attachments: [] } });
    expect(refused(bare)).toBe('422 malformed');
    const fields = { campaign, office: 'sf', unit: 'sf-west' };
    const other = await handler.upload({ name: NAME, text: TEXT, fields });
    const wrong = { source: { channel: 'phone', attachments: [other.body.id] } };
    expect(refused(await handler.act(path, wrong))).toBe('422 attachmentUnknown');
    const foreign = await west.upload({
      name: NAME,
      text: TEXT,
      fields: { ...fields, unit: 'sf-east' },
    });
    expect(refused(foreign)).toBe('403 notPermitted');
  });

  it('keeps the record under its Chinese name, for both sides and nobody else', async () => {
    const fields = { campaign, office: 'sf', unit: 'sf-east' };
    const { status, body } = await handler.upload({ name: NAME, text: TEXT, fields });
    expect({ status, name: body.name }).toEqual({ status: 201, name: NAME });
    source = { channel: 'phone', attachments: [body.id] };
    for (const desk of [east, handler]) {
      const download = await desk.open(`/api/attachments/${body.id}/content`);
      expect(await download.text()).toBe(TEXT);
      const named = download.headers.get('content-disposition') ?? '';
      expect(named).toContain(
        `filename*=UTF-8''${encodeURIComponent(NAME).replace(/[()]/g, escape)}`,
      );
    }
    const stranger = await west.look(`/api/attachments/${body.id}`);
    expect(refused(stranger)).toBe('404 attachmentNotFound');
  });

  it('is entered by the issuing side, marked as such, and stands for the unit', async () => {
    expect(refused(await west.act(`${task}/acts/enterReceipt`, { source }))).toBe(
      '403 notPermitted',
    );
    await handler.do(`${task}/acts/enterReceipt`, { source });
    const { acknowledgedBy, stage, timeline } = await view();
    expect({ acknowledgedBy, stage }).toEqual({
      acknowledgedBy: handler.who,
      stage: 'acknowledged',
    });
    expect((await dutyOf('receipt')).entered).toEqual({ ...source, person: handler.who.person });
    expect(timeline.at(-1)).toMatchObject({
      act: 'notice.acknowledged',
      by: { ...handler.who, onBehalfOf: 'sf-east' },
    });
    // The unit corrects it by its own signature, once.
    const enteredAt = (await view()).acknowledgedAt;
    await east.do(`${task}/acts/acknowledge`, {});
    expect(await view()).toMatchObject({ acknowledgedBy: east.who, acknowledgedAt: enteredAt });
    expect((await dutyOf('receipt')).entered).toBeNull();
    const again = await east.act(`${task}/acts/acknowledge`);
    expect(refused(again)).toBe('409 alreadyAcknowledged');
  });
});

describe('a report is entered by telephone', () => {
  it('is marked with channel, person and source', async () => {
    const body = { duty: 'report', body: REPORT, source };
    await handler.do(`${task}/acts/enterSubmission`, body);
    const { state, entered, submittedBy } = await dutyOf('report');
    expect({ state, submittedBy }).toEqual({ state: 'submitted', submittedBy: handler.who });
    expect(entered).toEqual({ ...source, person: handler.who.person });
    expect((await view()).submissions).toMatchObject([{ duty: 'report', entered: true }]);
  });

  it('may not be decided by the one who entered it, but by a colleague', async () => {
    const { submission } = await dutyOf('report');
    const about = { duty: 'report', submission, opinion: '同意。' };
    for (const name of ['acceptSubmission', 'returnSubmission']) {
      const own = await handler.act(`${task}/acts/${name}`, about);
      expect(refused(own)).toBe('403 ownSubmission');
    }
    const mayDecide = async (desk: JourneyDesk) =>
      (await desk.get<ReviewList>('/api/reviews')).rows.map((row) => row.mayDecide);
    expect(await mayDecide(handler)).toEqual([false]);
    expect(await mayDecide(colleague)).toEqual([true]);
    expect((await handler.get<TaskView>(task)).can).not.toContain('acceptSubmission');
    expect((await colleague.get<TaskView>(task)).can).toContain('acceptSubmission');
  });

  it('is corrected by the unit, with a reason; both versions stay to be read', async () => {
    const entered = (await dutyOf('report')).submission;
    const correct = {
      duty: 'report',
      reason: '书面核对，人数有误。',
      body: { ...REPORT, peopleReached: 311 },
    };
    const path = `${task}/acts/correctReport`;
    expect(refused(await east.act(path, { ...correct, reason: '' }))).toBe('422 reasonRequired');
    await east.do(path, correct);
    const { submission, submittedBy, entered: mark } = await dutyOf('report');
    expect({ submittedBy, mark }).toEqual({ submittedBy: east.who, mark: null });
    const latest = await east.get<SubmissionView>(`/api/submissions/${submission}`);
    expect(latest).toMatchObject({ previous: entered, body: { peopleReached: 311 } });
    const first = await handler.get<SubmissionView>(`/api/submissions/${entered}`);
    expect(first.body).toEqual(REPORT);
  });

  it('is the correction that is accepted, by whoever did not write it', async () => {
    const { submission } = await dutyOf('report');
    const about = { duty: 'report', submission, opinion: '' };
    expect(refused(await east.act(`${task}/acts/acceptSubmission`, about))).toBe(
      '403 notPermitted',
    );
    await handler.do(`${task}/acts/acceptSubmission`, about);
    expect(await dutyOf('report')).toMatchObject({ state: 'accepted', inForce: submission });
    const outcomes = (await view()).submissions.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['replaced', 'accepted']);
  });
});
