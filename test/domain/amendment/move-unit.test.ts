import { applyChanges } from '../../../domain/amendment/apply-changes';
import type { Change } from '../../../domain/amendment/change';
import { signsAgain, isToldOf } from '../../../domain/amendment/signs-again';
import type { Terms } from '../../../domain/amendment/terms';
import type { MatrixRow, Step } from '../../../domain/campaign-file';
import { isRefusal, refuse } from '../../../domain/refusal';
import { validateCampaign } from '../../../domain/validate-campaign';
import { CALENDAR_2022 } from '../../builders/calendar-2022';
import { buildCampaign, buildItem, buildStep, DIRECTORY } from '../../builders/campaign-file';
import { AMENDING, changesFor, enrolledUnits } from '../../builders/standing';
import { NOON } from '../../builders/unit-run';

const superiorSigns: Step = {
  ...buildStep({ kind: 'plan' }),
  route: {
    parts: [
      {
        ...{ kind: 'node', id: 'sign', title: '审签', mode: 'any' },
        approvers: [{ kind: 'superior', role: 'leaderInCharge' }],
      },
    ],
  },
};
const matrix: MatrixRow[] = [
  { for: 'prefecture', owes: { receipt: 'file', plan: 'review' } },
  { for: 'county', owes: { receipt: 'file', plan: 'review' } },
  { for: 'industry', owes: { receipt: 'file' } },
];
const terms: Terms = {
  ...{ moved: [], items: {}, pins: { forms: {} } },
  file: buildCampaign({
    notice: { ...buildCampaign().notice, recipients: [{ unitClass: 'prefecture' }] },
    items: [buildItem({ cooperating: [{ unitClass: 'prefecture' }] })],
    ...{ steps: [buildStep({ kind: 'receipt' }), superiorSigns], matrix },
  }),
};

const move = (part: Omit<Extract<Change, { kind: 'moveUnit' }>, 'kind' | 'unit'>): Change => ({
  ...{ kind: 'moveUnit', unit: 'sf-west' },
  ...part,
});

function after(...changes: Change[]) {
  const applied = applyChanges(terms, changes, AMENDING);
  if (isRefusal(applied)) throw new Error(applied.refused);
  const units = enrolledUnits(terms);
  return { ...applied, changes: changesFor(terms, applied.terms, units) };
}

it('owes what its new class owes, and stays named where it was', () => {
  const { changes, terms: then } = after(move({ unitClass: 'industry' }));
  expect(changes).toMatchObject([
    {
      ...{ unit: 'sf-west', leaves: false, unitClass: 'industry', dropped: ['plan'] },
      part: null,
    },
  ]);
  const rules = { calendar: CALENDAR_2022, now: NOON };
  expect(validateCampaign(then.file, DIRECTORY, rules)).toEqual([]);
});

it('signs again only where what it is asked for is another thing', () => {
  const change = (...changes: Change[]) => after(...changes).changes.at(0);
  const alike = change(move({ unitClass: 'county' }));
  if (!alike) throw new Error('nothing changes');
  expect([isToldOf(alike), signsAgain(alike, { sign: true })]).toEqual([true, false]);
  const other = change(move({ unitClass: 'industry' }));
  expect(other && signsAgain(other, { sign: true })).toBe(true);
  const above = change(move({ superior: 'sf-east' }));
  expect(above).toMatchObject({ unitClass: null, rerouted: [{ duty: 'plan', keeps: null }] });
  expect(above && isToldOf(above)).toBe(false);
});

it('says each part by itself, and is taken back part by part', () => {
  const both = after(move({ superior: 'sf-east' }), move({ unitClass: 'county' }));
  expect(both.terms.file.placements).toEqual([
    { unit: 'sf-west', unitClass: 'county', superior: 'sf-east' },
  ]);
  expect(both.opposite).toEqual([move({ unitClass: null }), move({ superior: null })]);
  const back = applyChanges(both.terms, both.opposite, AMENDING);
  expect(isRefusal(back) ? back : back.terms).toEqual(terms);
});

it('moves whoever takes part, to a place there is, and to another one', () => {
  const ask = (change: Change) => applyChanges(terms, [change], AMENDING);
  expect(ask({ kind: 'moveUnit', unit: 'sf-school', superior: 'sf-east' })).toEqual(
    refuse('participantUnknown', { unit: 'sf-school' }),
  );
  for (const superior of ['nowhere', 'sf-west']) {
    expect(ask(move({ superior }))).toEqual(refuse('unitUnknown', { unit: superior }));
  }
  const nothing = refuse('amendmentEmpty');
  expect(ask(move({ unitClass: 'prefecture', superior: 'sf' }))).toEqual(nothing);
  expect(ask(move({}))).toEqual(nothing);
});
