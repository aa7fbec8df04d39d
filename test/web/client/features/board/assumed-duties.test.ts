import { endOfDay } from '../../../../../domain/shanghai-time';
import { assumedDuties } from '../../../../../web/client/features/board/assumed-duties';
import type { SheetRow } from '../../../../../web/contract/board';

const [known, later] = [endOfDay('2026-12-31'), endOfDay('2027-01-01')];

function row(duties: SheetRow['duties'], part: Partial<SheetRow> = {}): SheetRow {
  return {
    ...{ unit: 'east', name: 'east', tier: 'prefecture', unitClass: 'prefecture', place: 0 },
    ...{ roles: ['addressed'], stage: 'sent', lastActAt: null, duties },
    ...part,
  };
}

it('counts what is owed beyond the last decreed day, and nothing that is not owed', () => {
  const open = { state: 'open', dueAt: later } as const;
  const rows = [
    row({ plan: open, receipt: { ...open, dueAt: known }, undated: { ...open, dueAt: null } }),
    row({ plan: { ...open, state: 'filed' }, summary: { ...open, released: true } }),
    row({ plan: { ...open, suspended: true }, summary: open }),
    row({ plan: open }, { released: true }),
  ];
  expect(assumedDuties(rows, '2026-12-31')).toBe(2);
  expect(assumedDuties(rows, '2027-12-31')).toBe(0);
});
