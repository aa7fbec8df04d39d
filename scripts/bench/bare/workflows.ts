import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

/** The least a durable act can be: an update that does nothing. */
export const note = defineUpdate<null, [string]>('note');

/** Does nothing but take updates. */
export async function noteWorkflow(): Promise<void> {
  setHandler(note, () => null);
  await condition(() => false);
}

/** Nothing at all. */
export async function emptyWorkflow(): Promise<void> {}
