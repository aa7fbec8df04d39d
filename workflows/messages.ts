import type { UpdateDefinition } from '@temporalio/common';
import { defineSignal, defineUpdate } from '@temporalio/workflow';
import {
  ISSUANCE_ACTS,
  UNIT_ACTS,
  type IssuanceAct,
  type IssuanceCommand,
  type UnitAct,
  type UnitCommand,
} from '../domain/command';
import type { InnerCommand } from '../domain/inner/inner-command';
import type { ActAnswer } from '../domain/journal-entry';
import type { IssuanceRef, UnitTaskRef } from '../domain/stream-name';

/** What `campaignWorkflow` starts from; the journal holds everything else. */
export interface CampaignWorkflowInput {
  ref: IssuanceRef;
  /** Continue as new after this many events; set by tests, else the server suggests it. */
  historyLimit?: number;
}

/** What `unitTaskWorkflow` starts from; the journal holds everything else. */
export interface UnitTaskWorkflowInput {
  ref: UnitTaskRef;
  historyLimit?: number;
}

type UnitUpdates = Record<UnitAct, UpdateDefinition<ActAnswer, [UnitCommand], string>>;
type IssuanceUpdates = Record<IssuanceAct, UpdateDefinition<ActAnswer, [IssuanceCommand], string>>;

/** One Update for each act on a participant's stream; its id is the command id. */
export const unitUpdates = Object.fromEntries(
  UNIT_ACTS.map((act) => [act, defineUpdate<ActAnswer, [UnitCommand]>(act)]),
) as UnitUpdates;

/** Every act inside a participant's office; its workflow keeps the office's own stream as well. */
export const insideUpdate = defineUpdate<ActAnswer, [InnerCommand], string>('actInside');

/** One Update for each act on an issuing office's stream; its id is the command id. */
export const issuanceUpdates = Object.fromEntries(
  ISSUANCE_ACTS.map((act) => [act, defineUpdate<ActAnswer, [IssuanceCommand]>(act)]),
) as IssuanceUpdates;

/** A unit tells its issuer that one of its clocks must be wound anew. */
export const rearmSignal = defineSignal<[{ unit: string }]>('rearm');

/** An event that another issuing dates has a date, or another one. */
export const anchorsSignal = defineSignal('anchorsChanged');

/** The calendar of an office, or of one above it, has changed: its dates may have to be counted anew. */
export const calendarSignal = defineSignal('calendarChanged');
