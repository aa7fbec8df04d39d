import { WithStartWorkflowOperation } from '@temporalio/client';
import type { UnitCommand } from '../domain/command';
import { unitStream, type UnitTaskRef } from '../domain/stream-name';
import type { EngineDeps } from './engine-deps';

/**
 * Asks a unit's own workflow for an act, which nobody else may write.
 * @throws WorkflowUpdateFailedError when the unit's rules refuse it
 */
export async function askUnit(
  { temporal, taskQueue }: EngineDeps,
  ref: UnitTaskRef,
  command: UnitCommand,
): Promise<void> {
  await temporal.workflow.executeUpdateWithStart(command.act, {
    args: [command],
    updateId: command.key,
    startWorkflowOperation: new WithStartWorkflowOperation('unitTaskWorkflow', {
      workflowId: unitStream(ref),
      taskQueue,
      args: [{ ref }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    }),
  });
}
