import type { Inspection, PointFinding } from '../../../domain/inspection';
import { refuse } from '../../../domain/refusal';
import { CLERK, NOON, UnitRun } from '../../builders/unit-run';

const MET: PointFinding[] = [
  { point: '有部署', finding: 'yes', note: '' },
  { point: '有措施', finding: 'yes', note: '' },
];
const LACKING: PointFinding = { point: '有措施', finding: 'no', note: '两个县尚未启动' };
const FOUND: Inspection = { way: 'onSite', on: '2022-04-19', findings: MET };

function asking(part: Partial<Inspection>) {
  return new UnitRun().ask('inspect', { ...FOUND, ...part }, { by: CLERK });
}

it('keeps what was found with who entered it, and changes nothing that is owed', () => {
  const run = new UnitRun();
  const { duties, stage } = run.task;
  expect(run.do('inspect', FOUND, { by: CLERK })).toEqual({ act: 'unit.inspected', data: FOUND });
  const entered = { way: 'onSite', on: '2022-04-19', by: CLERK, at: NOON };
  expect(run.task).toMatchObject({ duties, stage });
  expect(run.task.inspected).toEqual(MET.map((one) => ({ ...one, ...entered })));
});

it('is corrected point by point: what is not looked at again stands', () => {
  const run = new UnitRun();
  run.do('inspect', FOUND, { by: CLERK });
  const later = { way: 'atDesk' as const, on: '2022-04-20', findings: [LACKING] };
  run.do('inspect', later, { by: CLERK, at: NOON + 1 });
  expect(run.task.inspected).toMatchObject([
    { ...MET[0], way: 'onSite', at: NOON },
    { ...LACKING, way: 'atDesk', on: '2022-04-20', at: NOON + 1 },
  ]);
});

it('says what is missing where something is', () => {
  expect(asking({ findings: [{ ...LACKING, note: ' ' }] })).toEqual(refuse('reasonRequired'));
  expect(asking({ findings: [] })).toEqual(refuse('inspectionEmpty'));
});

it('is about points of the campaign, each once, on a day that has come', () => {
  const strange = { ...LACKING, point: '有亮点' };
  const unknown = (point: string) => refuse('inspectionPointUnknown', { point });
  expect(asking({ findings: [strange] })).toEqual(unknown('有亮点'));
  expect(asking({ findings: [...MET, LACKING] })).toEqual(unknown('有措施'));
  expect(asking({ on: '2022-04-21' })).toEqual(refuse('dateOutOfRange', { on: '2022-04-21' }));
  expect(asking({ on: '2022-02-30' })).toEqual(refuse('dateOutOfRange', { on: '2022-02-30' }));
});
