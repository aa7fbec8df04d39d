import { Schema } from 'mongoose';
import type { StandingFinding } from '../../domain/inspection';
import type { ItemRole, ParticipantRole } from '../../domain/participant';
import type { UnitClass } from '../../domain/unit';
import type { NoticeReturn, UnitStage } from '../../domain/unit-task';
import { defineModel } from './define-model';

/** Projection of one participant; `_id` = `<campaign>:<office>:<unit>`. */
export interface UnitTaskDoc {
  _id: string;
  campaign: string;
  office: string;
  unit: string;
  /** Issuer-owned: written from the issuer's stream alone. */
  name: string;
  unitClass: UnitClass;
  path: string;
  roles: ParticipantRole[];
  items: ItemRole[];
  deliveredAt: number;
  released: boolean;
  issuerRev: number;
  /** Unit-owned: written from the unit's stream alone. */
  stage: UnitStage;
  acknowledgedAt: number | null;
  acknowledgedBy: { person: string; office: string } | null;
  noticeReturn: NoticeReturn | null;
  readers: string[];
  progress: { [item: string]: number };
  lastActAt: number | null;
  settled: boolean;
  inspected?: StandingFinding[];
  unitRev: number;
}

export const unitTaskModel = defineModel<UnitTaskDoc>({
  name: 'unitTasks',
  fields: {
    campaign: { type: String, required: true },
    office: { type: String, required: true },
    unit: { type: String, required: true },
    name: { type: String, required: true },
    unitClass: { type: String, required: true },
    path: { type: String, required: true },
    roles: { type: [String], required: true },
    items: { type: [Schema.Types.Mixed], required: true },
    deliveredAt: { type: Number, required: true },
    released: { type: Boolean, required: true },
    issuerRev: { type: Number, required: true },
    stage: { type: String, required: true },
    acknowledgedAt: { type: Number, default: null },
    acknowledgedBy: { type: Schema.Types.Mixed, default: null },
    noticeReturn: { type: Schema.Types.Mixed, default: null },
    readers: { type: [String], required: true },
    progress: { type: Schema.Types.Mixed, required: true },
    lastActAt: { type: Number, default: null },
    settled: { type: Boolean, required: true },
    inspected: { type: Schema.Types.Mixed, required: false },
    unitRev: { type: Number, required: true },
  },
  indexes: [
    { unit: 1, campaign: 1 },
    { campaign: 1, office: 1, stage: 1 },
  ],
});
