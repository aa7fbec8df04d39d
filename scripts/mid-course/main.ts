import { parseArgs } from 'node:util';
import { MID_COURSE_ID } from './campaign';
import { playMidCourse } from './play-mid-course';

/** Plays at the address in `LUOSHI_URL`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      id: { type: 'string', default: MID_COURSE_ID },
      small: { type: 'boolean', default: false },
    },
  });
  const url = process.env.LUOSHI_URL;
  if (!url) throw new Error('LUOSHI_URL must name the API');
  await playMidCourse(url, { id: values.id, isSmall: values.small });
  process.stdout.write(`演示专项工作 ${values.id} 已办到中途：${url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
