import { reconcile } from '../../activities/reconcile';
import { addWorkdays } from '../../domain/calendar';
import { dayOf, endOfDay } from '../../domain/shanghai-time';
import { campaignStream } from '../../domain/stream-name';
import { buildStep } from '../builders/campaign-file';
import { sayOf } from '../builders/calendar-entry';
import { buildChased } from '../builders/chased-campaign';
import { TestEngine } from '../support/engine';
import { dutyOf, eventsOf } from '../support/engine-reads';
import { enterDays } from '../support/enter-days';

const today = dayOf(Date.now());

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start();
});
afterAll(() => engine.stop());

it('counts the dates of a running issuing anew once it hears of another calendar', async () => {
  const { connection, temporal } = engine.deps;
  const due = { kind: 'workdays', count: 5, from: 'issue' } as const;
  const ref = await engine.issue(
    buildChased('calendar-followed', { steps: [buildStep({ kind: 'plan', due })] }),
  );
  const duty = () => dutyOf(connection, { ...ref, unit: 'sf-east' }, 'plan');
  const known = await engine.deps.calendars.current('sf');
  await enterDays(connection, { days: sayOf('off', addWorkdays(today, 1, known)) });
  await temporal.workflow.getHandle(campaignStream(ref)).signal('calendarChanged');
  await engine.until(async () => (await duty()).clock === 1);
  const later = await engine.deps.calendars.current('sf');
  expect((await duty()).dueAt).toBe(endOfDay(addWorkdays(today, 5, later)));

  // Nobody signalled: the next round of putting things right does, if no look of its own came first.
  await enterDays(connection, { days: sayOf('usual', addWorkdays(today, 1, known)) });
  expect((await reconcile(engine.deps, Date.now())).recounted).toBeLessThanOrEqual(1);
  await engine.until(async () => (await duty()).clock === 2);
  expect((await duty()).dueAt).toBe(endOfDay(addWorkdays(today, 5, known)));
  expect((await reconcile(engine.deps, Date.now())).recounted).toBe(0);
  expect(await eventsOf(connection, ref, 'calendar.changed')).toHaveLength(2);
});
