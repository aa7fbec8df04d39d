import type { RungOffset } from './ladder';
import { finite, listOf, objectOf, oneOf, optional, text, truth, variantOf } from './shape';
import type { Shape } from './shape';
import type { WorkingHours, WorkingSpan } from './working-hours';

type Kind<K extends RungOffset['kind']> = Extract<RungOffset, { kind: K }>;

/** The shape of a distance in time, as it comes from outside. */
export const rungOffsetShape: Shape<RungOffset> = variantOf<RungOffset>({
  workdays: objectOf<Kind<'workdays'>>({ kind: oneOf(['workdays']), count: finite }),
  days: objectOf<Kind<'days'>>({ kind: oneOf(['days']), count: finite }),
  workhours: objectOf<Kind<'workhours'>>({ kind: oneOf(['workhours']), count: finite }),
  duration: objectOf<Kind<'duration'>>({
    ...{ kind: oneOf(['duration']), iso: text, before: optional(truth) },
  }),
});

/** The shape of working hours, as they come from outside. */
export const workingHoursShape: Shape<WorkingHours> = listOf(
  objectOf<WorkingSpan>({ from: text, to: text }),
);
