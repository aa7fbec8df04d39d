import { historiesOf, keepHistories } from '../support/histories';
import { TestEngine } from '../support/engine';
import { replay } from '../support/replay';
import { workflowBundle } from '../support/servers';
import { WORKFLOW_STORIES } from '../support/workflow-stories';

/** Names the release whose histories are to be kept; unset: they are replayed and forgotten. */
const RELEASE = process.env.LUOSHI_KEEP_HISTORIES;

it.each(WORKFLOW_STORIES)('$name replays on the code that ran it', async (story) => {
  const { name, historyLimit } = story;
  const engine = await TestEngine.start({ historyLimit });
  try {
    await story.run(engine);
    await engine.stopWorker();
    const runs = await historiesOf(engine);
    expect(runs.length).toBeGreaterThan(1);
    if (RELEASE) keepHistories(RELEASE, name, runs);
    expect(await replay(workflowBundle(), runs)).toEqual([]);
  } finally {
    await engine.stop();
  }
});
