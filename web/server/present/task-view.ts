import type { CampaignFile } from '../../../domain/campaign-file';
import type { JournalEntry } from '../../../domain/journal-entry';
import type { DutyDoc } from '../../../store/models/duty';
import type { IssuanceDoc } from '../../../store/models/issuance';
import type { UnitTaskDoc } from '../../../store/models/unit-task';
import type { ProgressItem, TaskView } from '../../contract/tasks';
import { progressVersionOf } from '../engine/progress-form';
import type { AllowedActs } from './allowed-acts';
import { dutyViewOf } from './duty-view';
import { noticeDocumentOf } from './notice-document';
import { sealedPapersOf } from './sealed-papers';
import { noticeHeadOf } from './notice-head';
import { opinionsOf } from './opinions';
import { submissionHistory } from './submission-history';
import { unitTimeline } from './timeline';
import type { Today } from './workdays-left';

/** Everything one page about one participant is made of. */
export interface TaskParts {
  issuance: IssuanceDoc;
  file: CampaignFile;
  task: UnitTaskDoc;
  duties: DutyDoc[];
  today: Today;
  own: JournalEntry[];
  issuers: JournalEntry[];
  allowed: AllowedActs;
  choice: Pick<TaskView, 'choices' | 'choosable'>;
  inside: boolean;
  names: TaskView['names'];
}

function ownItems({ task, file, issuance }: TaskParts): TaskView['items'] {
  return task.items.flatMap(({ item, role, first }) => {
    const work = file.items.find(({ no }) => no === item);
    if (!work) return [];
    const state = issuance.items[item] ?? 'underway';
    const progress = task.progress[item] ?? 0;
    const { title, window } = work;
    return [{ item, title, role, first: first ?? false, state, window, progress }];
  });
}

function progressItems({ file, duties, issuance, allowed }: TaskParts): ProgressItem[] {
  const formVersion = progressVersionOf(issuance, duties);
  return file.items
    .filter(({ no }) => allowed.on[`i${no}`]?.includes('submitProgress'))
    .map(({ no, title }) => ({ item: no, title, formVersion }));
}

function anchorsOf({ file, issuance }: TaskParts): TaskView['anchors'] {
  return file.anchors.map(({ id, name, on }) => ({
    id,
    name,
    on: issuance.anchors[id] ?? on ?? null,
  }));
}

/** The page of one task: what was asked, where it stands, what may be done. */
export function taskViewOf(parts: TaskParts): TaskView {
  const { issuance, file, task, duties, today, own, issuers, allowed, inside, names } = parts;
  const { name, unitClass, roles, stage, released, readers } = task;
  const { acknowledgedAt, acknowledgedBy, noticeReturn } = task;
  return {
    ...noticeHeadOf(issuance, task),
    ...{ name, unitClass, roles, stage, released, readers },
    ...{ acknowledgedAt, acknowledgedBy, noticeReturn },
    inspected: task.inspected ?? [],
    notice: file.notice,
    document: noticeDocumentOf(file, names.units),
    anchors: anchorsOf(parts),
    items: ownItems(parts),
    duties: duties.map((duty) => dutyViewOf(duty, issuance, today)),
    submissions: submissionHistory(own),
    papers: sealedPapersOf(duties),
    opinions: opinionsOf(own),
    timeline: unitTimeline(task.unit, own, issuers),
    can: allowed.all,
    canOn: allowed.on,
    progressItems: progressItems(parts),
    ...parts.choice,
    inside,
    names,
  };
}
