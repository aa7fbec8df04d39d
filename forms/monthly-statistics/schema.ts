import type { FormSchema, FromSchema } from '../../domain/form';
import { computed, DRAFT, figure, phone, rows, text, words } from '../fields';

/** One place's figures of the month. */
const placeRow = {
  type: 'object',
  title: '分项数据',
  properties: {
    place: words('县区或系统', 50),
    sessions: figure('宣讲场次'),
    people: figure('覆盖人数'),
    average: computed('场均人数', 'round(ratio(people, sessions), 1)'),
  },
  required: ['place', 'sessions', 'people'],
} as const;

/** 月度统计: figures of one month, added up by the form itself. */
export const monthlyStatisticsSchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/monthlyStatistics',
  type: 'object',
  title: '月度统计表',
  description: '每月填报一次，数字只报当月新增；合计由系统计算。',
  properties: {
    month: {
      type: 'string',
      title: '统计月份',
      description: '如 2026-04',
      pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
      maxLength: 7,
    },
    places: rows('分项数据', 60, placeRow),
    sessionsTotal: computed('宣讲场次合计', 'sum(places.sessions)'),
    peopleTotal: computed('覆盖人数合计', 'sum(places.people)'),
    unitsToCover: figure('应覆盖单位数'),
    unitsCovered: figure('已覆盖单位数'),
    coverage: {
      ...computed('覆盖率', 'round(percent(unitsCovered, unitsToCover), 1)'),
      'x-unit': '%',
    },
    note: text('数据说明', 1000),
    filledBy: words('填表人', 20),
    telephone: phone('联系电话'),
  },
  required: ['month', 'unitsToCover', 'unitsCovered', 'filledBy', 'telephone'],
} as const satisfies FormSchema;

export type MonthlyStatisticsBody = FromSchema<typeof monthlyStatisticsSchema>;
