import { ListFrame } from './list-frame';
import { useTaskList } from './use-task-list';

/** 已办: what the office has handed in or settled, the newest first, with what became of it. */
export function DonePage() {
  return <ListFrame state="done" list={useTaskList('done')} />;
}
