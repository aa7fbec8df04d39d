import { inParallel } from '../demo/in-parallel';
import { AT_ONCE, liaisonOf, onTask } from '../demo/stage';
import { plays } from './cast';
import { nameOf, withPart, type MidCourse } from './stage';

/** Most sign for the notice, one telephones, one says that it is not theirs. */
export async function playReceipts(stage: MidCourse): Promise<void> {
  const own = stage.signed.filter(
    ({ unit }) => !plays('telephoned', unit) && !plays('wronglyAddressed', unit),
  );
  await inParallel(own, AT_ONCE, ({ unit }) =>
    onTask(stage, liaisonOf(stage, unit), { unit, act: 'acknowledge', body: {} }),
  );
  const { id, notice } = stage.file;
  await withPart('telephoned', async (unit) => {
    const record = {
      name: '来电记录.txt',
      text: `来电记录：${nameOf(stage, unit)}值班室来电签收。`,
    };
    const source = await stage.handler.upload(
      { campaign: id, office: notice.issuer, unit },
      record,
    );
    const body = { source: { channel: 'phone', attachments: [source] } };
    await onTask(stage, stage.handler, { unit, act: 'enterReceipt', body });
  });
  await withPart('wronglyAddressed', (unit) => {
    const body = { reason: '本单位已并入示例师范学院工会，相关工作由该单位承担，请改送。' };
    return onTask(stage, liaisonOf(stage, unit), { unit, act: 'returnNotice', body });
  });
  stage.tell(`签收 ${own.length} 个单位，代签收、退文各一件`);
}
