// The page on which `npm run bench -- forms` times forms; no part of the client that is served.
import { type ReactNode, useState } from 'react';
import { ConfigProvider } from 'antd';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import type { FormBody } from '../../../domain/form';
import type { FillableForm, ValidatorFunctions } from '../api/get-form-version';
import { startTexts, loadAllTexts } from '../app/texts';
import { paintRoot, theme } from '../app/theme';
import { CampaignForm } from '../ui/campaign-form';
import { PlainTable } from './plain-table';
import '../app/base.css';

/** One form to time, as the bench writes it beside the page. */
type Measured = Omit<FillableForm, 'validators'> & { body: FormBody };

const NOWHERE = { campaign: '', office: '' };

async function fetched(name: string): Promise<FillableForm & { body: FormBody }> {
  const answer = await fetch(`/${name}.json`);
  const form = (await answer.json()) as Measured;
  const compiled = (await import(/* @vite-ignore */ `/${name}.js`)) as {
    default: ValidatorFunctions;
  };
  return { ...form, validators: compiled.default };
}

function Filling({ form }: { form: FillableForm & { body: FormBody } }) {
  const [body, setBody] = useState(form.body);
  return (
    <CampaignForm
      form={form}
      issuance={NOWHERE}
      body={body}
      onChange={setBody}
      isBusy={false}
      submitText="→"
      onSubmit={setBody}
    />
  );
}

/** After the next frame has been painted. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}

/** How long, in ms, something takes from being asked for to being painted; then it is taken away. */
async function timed(part: ReactNode): Promise<number> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const began = performance.now();
  root.render(
    <ConfigProvider theme={theme}>
      <QueryClientProvider client={new QueryClient()}>{part}</QueryClientProvider>
    </ConfigProvider>,
  );
  while (!place.querySelector('input')) await painted();
  const took = (await painted()) - began;
  if (!location.hash.includes('stay')) {
    root.unmount();
    place.remove();
  }
  return took;
}

/** Notes for each key how long it took from the press until the frame that shows it. */
function watchKeys(times: number[]): void {
  addEventListener(
    'keydown',
    ({ timeStamp }) => void painted().then((at) => times.push(at - timeStamp)),
    { capture: true },
  );
}

paintRoot(document.documentElement);
await startTexts();
await loadAllTexts();
const [fields, table] = await Promise.all([fetched('fields'), fetched('table')]);
const { rows = [] } = table.body as { rows?: FormBody[] };
const row = (table.schema as { properties: { rows: { items: object } } }).properties.rows.items;
const keys: number[] = [];
watchKeys(keys);
Object.assign(window, {
  keyTimes: keys,
  timeOurs: () => timed(<Filling form={table} />),
  timePeer: () => timed(<PlainTable row={row} rows={rows} />),
  showFields: () => timed(<Filling form={fields} />),
});
document.documentElement.dataset['bench'] = 'ready';
