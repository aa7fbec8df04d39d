import { catalogue, FORM_KEYS } from '../../forms/catalogue';
import { connectStore, type Store } from '../../store/connection';
import {
  currentFormVersions,
  findFormVersion,
  formVersionId,
  listFormVersions,
  publishForms,
  type PublishedForm,
} from '../../store/form-versions';
import { formVersionModel } from '../../store/models/form-version';
import { databaseUri } from '../support/servers';

const forms = Object.values(catalogue);
const revisedReceipt = {
  ...catalogue.receipt,
  title: '签收确认',
  schema: { ...catalogue.receipt.schema, title: '签收确认' },
};

const DATABASE = databaseUri(`form-versions-${process.pid}`);

/** Reads a version as a process that has not read it before. */
async function readAnew(id: string): Promise<PublishedForm | null> {
  const store = await connectStore(DATABASE);
  try {
    return await findFormVersion(store.connection, id);
  } finally {
    await store.close();
  }
}

describe('form versions', () => {
  let store: Store;

  beforeAll(async () => {
    store = await connectStore(DATABASE);
  });
  beforeEach(async () => {
    await store.connection.dropDatabase();
  });
  afterAll(async () => {
    await store.connection.dropDatabase();
    await store.close();
  });

  it('gives back each published form as the code has it', async () => {
    const current = await publishForms(store.connection, forms);

    expect(Object.keys(current).sort()).toEqual([...FORM_KEYS].sort());
    expect(await currentFormVersions(store.connection)).toEqual(current);
    for (const form of forms) {
      const version = await findFormVersion(store.connection, current[form.key]);
      expect(version).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        key: form.key,
        title: form.title,
        schema: form.schema,
        ui: form.ui,
      });
    }
  });

  it('answers null for a version nobody published', async () => {
    expect(await findFormVersion(store.connection, 'f'.repeat(64))).toBeNull();
  });

  it('leaves what is published untouched when published again', async () => {
    await publishForms(store.connection, forms);
    const before = await formVersionModel(store.connection).find().sort({ _id: 1 }).lean();

    await publishForms(store.connection, forms);

    expect(before).toHaveLength(forms.length);
    expect(await formVersionModel(store.connection).find().sort({ _id: 1 }).lean()).toEqual(before);
  });

  it('publishes once when several processes start together', async () => {
    await Promise.all(Array.from({ length: 5 }, () => publishForms(store.connection, forms)));

    expect(await formVersionModel(store.connection).countDocuments()).toBe(forms.length);
  });

  it('keeps the old version beside a revised one', async () => {
    await publishForms(store.connection, forms);
    const { receipt } = await publishForms(store.connection, [revisedReceipt]);

    const versions = await listFormVersions(store.connection, 'receipt');
    expect(versions.map(({ title }) => title)).toEqual(['签收', '签收确认']);
    expect((await currentFormVersions(store.connection)).receipt).toBe(receipt);
    expect((await currentFormVersions(store.connection)).plan).toBe(formVersionId(catalogue.plan));
    expect(await findFormVersion(store.connection, formVersionId(catalogue.receipt))).toMatchObject(
      { schema: catalogue.receipt.schema },
    );
  });

  it('gives one id to a definition in whatever order its members stand', () => {
    const { key, schema, ui } = catalogue.plan;
    const reordered = Object.fromEntries(Object.entries(schema).reverse());

    expect(formVersionId({ ui, schema: reordered, key })).toBe(formVersionId(catalogue.plan));
    expect(formVersionId({ key, schema, ui: {} })).not.toBe(formVersionId(catalogue.plan));
  });

  it('refuses a definition that was changed behind its hash', async () => {
    const { receipt } = await publishForms(store.connection, [catalogue.receipt]);
    await store.connection
      .collection<{ _id: string }>('formVersions')
      .updateOne({ _id: receipt }, { $set: { definition: '{}' } });

    await expect(readAnew(receipt)).rejects.toThrow('has been changed');
  });

  it('does not let an update reach a published version', async () => {
    const { receipt } = await publishForms(store.connection, [catalogue.receipt]);

    await formVersionModel(store.connection).updateOne({ _id: receipt }, { title: '改' });

    expect(await readAnew(receipt)).toMatchObject({ title: '签收' });
  });

  it('gives what it has read once without asking the database again', async () => {
    const { receipt } = await publishForms(store.connection, [catalogue.receipt]);
    const read = await findFormVersion(store.connection, receipt);

    expect(await findFormVersion(store.connection, receipt)).toBe(read);
  });
});
