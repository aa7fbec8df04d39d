import fc from 'fast-check';
import { DUTY_STATES, isMet, type DutyState } from '../../domain/duty-state';
import {
  askedVersion,
  stepVersion,
  SWAP_SCOPES,
  type FilledDuty,
  type FormPins,
} from '../../domain/form-pins';

const forms = { plan: 'v1' };
const swapped = (scope: 'all' | 'notHandedIn'): FormPins => ({
  forms,
  versions: { plan: { version: 'v2', scope } },
});
const duty = (state: DutyState, formVersion: string | null = null): FilledDuty => ({
  ...{ step: 'plan', form: 'plan', state, formVersion },
});

describe('askedVersion', () => {
  it.each<[string, FormPins, FilledDuty, string | null]>([
    ['what was pinned at issue', { forms }, duty('open'), 'v1'],
    ['nothing of a form that was not', { forms: {} }, duty('open'), null],
    ['nothing of a name that every object has', { forms }, { ...duty('open'), form: 'at' }, null],
    ['the later version of whoever has handed in nothing', swapped('all'), duty('open'), 'v2'],
    ['the later one for a correction', swapped('all'), duty('returned', 'v1'), 'v2'],
    ['the own one of who has begun', swapped('notHandedIn'), duty('returned', 'v1'), 'v1'],
    ['the later one of who has not', swapped('notHandedIn'), duty('open'), 'v2'],
    ['the own one of what is met', swapped('all'), duty('accepted', 'v1'), 'v1'],
    ['the later one of what was met without a form', swapped('all'), duty('notApplicable'), 'v2'],
  ])('is %s', (_, ...[pins, one, expected]) => {
    expect(askedVersion(pins, one)).toBe(expected);
  });

  it('is that of the step or the own one, and the own one of whatever is met', () => {
    const pins = fc.record({
      forms: fc.constant(forms),
      versions: fc.dictionary(
        fc.constantFrom('plan', 'report'),
        fc.record({
          version: fc.constantFrom('v1', 'v2', 'v3'),
          scope: fc.constantFrom(...SWAP_SCOPES),
        }),
      ),
    });
    const duties = fc.record({
      ...{ step: fc.constantFrom('plan', 'report'), form: fc.constant('plan') },
      state: fc.constantFrom(...DUTY_STATES),
      formVersion: fc.option(fc.constantFrom('v0', 'v1', 'v2')),
    });
    fc.assert(
      fc.property(pins, duties, (known, one) => {
        const asked = askedVersion(known, one);
        const ofStep = stepVersion(known, one);
        expect([ofStep?.version, one.formVersion]).toContain(asked);
        if (one.formVersion !== null && isMet(one.state)) expect(asked).toBe(one.formVersion);
        if (one.formVersion === null) expect(asked).toBe(ofStep?.version);
      }),
    );
  });
});
