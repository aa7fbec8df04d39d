import { dutyId, unitTaskId, type UnitTaskRef } from '../domain/stream-name';
import type { UnitTask } from '../domain/unit-task';
import { circularId } from './circular-rows';
import type { CircularDoc } from './models/circular';
import type { DutyDoc } from './models/duty';
import type { OutboxMessageDoc } from './models/outbox-message';
import type { UnitTaskDoc } from './models/unit-task';
import type { RowChange } from './row-change';
import { unitOwnedDuty, unitOwnedTask } from './unit-rows';

/** The rows of one issuing while they are made anew; what it does is what `writeRows` does. */
export class RowsInMemory {
  readonly tasks = new Map<string, UnitTaskDoc>();
  readonly duties = new Map<string, DutyDoc>();
  readonly circulars = new Map<string, CircularDoc>();
  readonly messages = new Map<string, OutboxMessageDoc>();

  /** Applies one change of the issuer's stream. */
  apply(change: RowChange): void {
    switch (change.kind) {
      case 'insert':
        for (const task of change.tasks) this.insert(this.tasks, task);
        for (const duty of change.duties) this.insert(this.duties, duty);
        return;
      case 'setDuties':
        for (const { unit, duty, set } of change.changes) {
          this.setDuty(this.duties.get(dutyId({ ...change.ref, unit }, duty)), set, change.seq);
        }
        return;
      case 'setTasks':
        for (const { unit, set } of change.changes) {
          const task = this.tasks.get(unitTaskId({ ...change.ref, unit }));
          if (task && task.issuerRev < change.seq) {
            Object.assign(task, set, { issuerRev: change.seq });
          }
        }
        return;
      case 'releaseUnit':
        return this.releaseUnit(change);
      case 'releaseItem':
        for (const duty of this.duties.values()) {
          if (duty.item !== change.item) continue;
          this.setDuty(duty, { released: true, nextRungAt: null }, change.seq);
        }
        return;
      case 'draftCircular':
        return this.putCircular(change.circular);
      case 'setCircular': {
        const { ref, no, seq, set } = change;
        this.setCircular(this.circulars.get(circularId(ref, no)), set, seq);
        return;
      }
      case 'lapseCirculars':
        for (const one of this.circulars.values()) {
          if (one.state !== 'waiting') continue;
          this.setCircular(one, { state: 'lapsed', settledAt: change.at }, change.seq);
        }
        return;
      case 'tell':
        for (const message of change.messages) this.insert(this.messages, message);
        return;
    }
  }

  /** Shows a unit's own stream: its state, its last seq, the last seq of each duty it touched. */
  showUnit(
    ref: UnitTaskRef,
    { task, seq, duties }: { task: UnitTask; seq: number; duties: ReadonlyMap<string, number> },
  ): void {
    for (const [duty, unitRev] of duties) {
      const row = this.duties.get(dutyId(ref, duty));
      const progress = task.duties[duty];
      if (row && progress) Object.assign(row, unitOwnedDuty(progress), { unitRev });
    }
    const row = this.tasks.get(unitTaskId(ref));
    if (row) Object.assign(row, unitOwnedTask(task), { unitRev: seq });
  }

  private insert<Row extends { _id: string }>(rows: Map<string, Row>, row: Row): void {
    if (!rows.has(row._id)) rows.set(row._id, { ...row });
  }

  private setDuty(duty: DutyDoc | undefined, set: Partial<DutyDoc>, seq: number): void {
    if (duty && duty.issuerRev < seq) Object.assign(duty, set, { issuerRev: seq });
  }

  private putCircular(circular: CircularDoc): void {
    const known = this.circulars.get(circular._id);
    if (!known) return this.insert(this.circulars, circular);
    const { rows, revision, title, text, readers, seq } = circular;
    const added = { rows: [...known.rows, ...rows], revision, title, text, readers };
    this.setCircular(known, added, seq);
  }

  private setCircular(
    circular: CircularDoc | undefined,
    set: Partial<CircularDoc>,
    seq: number,
  ): void {
    if (circular && circular.seq < seq) Object.assign(circular, set, { seq });
  }

  private releaseUnit({ ref, unit, seq }: Extract<RowChange, { kind: 'releaseUnit' }>): void {
    const task = this.tasks.get(unitTaskId({ ...ref, unit }));
    if (task && task.issuerRev < seq) Object.assign(task, { released: true, issuerRev: seq });
    for (const duty of this.duties.values()) {
      if (duty.unit === unit) this.setDuty(duty, { released: true, nextRungAt: null }, seq);
    }
  }
}
