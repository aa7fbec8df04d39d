import type { Form, FormSchema } from '../domain/form';
import { catalogue } from './catalogue';
import { experienceCaseSamples } from './experience-case/samples';
import { experienceCaseSchema } from './experience-case/schema';
import { experienceCaseUi } from './experience-case/ui';
import { inspectionChecklistSamples } from './inspection-checklist/samples';
import { inspectionChecklistSchema } from './inspection-checklist/schema';
import { inspectionChecklistUi } from './inspection-checklist/ui';
import { lectureScheduleSamples } from './lecture-schedule/samples';
import { lectureScheduleSchema } from './lecture-schedule/schema';
import { lectureScheduleUi } from './lecture-schedule/ui';
import { monthlyStatisticsSamples } from './monthly-statistics/samples';
import { monthlyStatisticsSchema } from './monthly-statistics/schema';
import { monthlyStatisticsUi } from './monthly-statistics/ui';
import { quotaNominationSamples } from './quota-nomination/samples';
import { quotaNominationSchema } from './quota-nomination/schema';
import { quotaNominationUi } from './quota-nomination/ui';

function template(
  key: string,
  parts: Pick<Form, 'ui' | 'samples'> & { schema: FormSchema & { title: string } },
): Form {
  return { key, title: parts.schema.title, ...parts };
}

const { receipt, plan, report, summary } = catalogue;

/** Ready forms that an office may begin its own from: those of the product's steps, and five more. */
export const TEMPLATES: readonly Form[] = [
  ...[receipt, plan, report],
  template('monthlyStatistics', {
    schema: monthlyStatisticsSchema,
    ui: monthlyStatisticsUi,
    samples: monthlyStatisticsSamples,
  }),
  template('lectureSchedule', {
    schema: lectureScheduleSchema,
    ui: lectureScheduleUi,
    samples: lectureScheduleSamples,
  }),
  template('quotaNomination', {
    schema: quotaNominationSchema,
    ui: quotaNominationUi,
    samples: quotaNominationSamples,
  }),
  template('inspectionChecklist', {
    schema: inspectionChecklistSchema,
    ui: inspectionChecklistUi,
    samples: inspectionChecklistSamples,
  }),
  template('experienceCase', {
    schema: experienceCaseSchema,
    ui: experienceCaseUi,
    samples: experienceCaseSamples,
  }),
  summary,
];
