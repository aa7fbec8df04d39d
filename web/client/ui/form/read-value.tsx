import { useTranslation } from 'react-i18next';
import type { AttachmentRef, FormSchema } from '../../../../domain/form';
import type { Json } from '../../../../domain/journal-entry';
import { fieldSchemas, withBranches } from '../../../../domain/schema-walk';
import { orderedFields } from '../../../../domain/field-order';
import { AttachmentList } from './attachment-list';
import { useValueWords } from './value-words';
import './read-form.css';

type Row = { [field: string]: Json };

interface ReadValueProps {
  schema: FormSchema;
  ui: unknown;
  value: Json;
}

interface Filled {
  field: string;
  title: string;
  schema: FormSchema;
  value: Json;
}

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}

/** The fields somebody filled in, in the form's order. */
function filledFields(schema: FormSchema, ui: unknown, body: Row): Filled[] {
  const parts = withBranches(schema);
  return orderedFields(schema, ui).flatMap((field) => {
    const [found] = fieldSchemas(parts, field);
    const value = body[field];
    if (!found || value === undefined || isEmpty(value)) return [];
    return [{ field, title: found.title ?? field, schema: found, value }];
  });
}

function below(ui: unknown, step: string): unknown {
  return (ui as Record<string, unknown> | undefined)?.[step];
}

function Table({ schema, ui, rows }: { schema: FormSchema; ui: unknown; rows: Row[] }) {
  const words = useValueWords();
  const filled = rows.map((row) => filledFields(schema, ui, row));
  const columns = orderedFields(schema, ui).flatMap((field) => {
    const one = filled.flat().find((cell) => cell.field === field);
    return one ? [one] : [];
  });
  return (
    <div className="read-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ field, title }) => (
              <th key={field} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map((cells, no) => (
            <tr key={no}>
              {columns.map(({ field }) => {
                const cell = cells.find((one) => one.field === field);
                return <td key={field}>{cell && words(cell.schema, cell.value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One value as it was filled in: groups as lists, tables as tables. Names of units and people come from around it. */
export function ReadValue({ schema, ui, value }: ReadValueProps) {
  const { t } = useTranslation('form');
  const words = useValueWords();
  const { items } = schema;
  if (Array.isArray(value)) {
    if (items?.['x-attachment'])
      return <AttachmentList files={value as unknown as AttachmentRef[]} />;
    if (items?.type === 'object') {
      return <Table schema={items} ui={below(ui, 'items')} rows={value as Row[]} />;
    }
    return <>{value.map((one) => words(items ?? {}, one)).join(t('listComma'))}</>;
  }
  if (typeof value === 'object' && value !== null) {
    return <Fields schema={schema} ui={ui} body={value} />;
  }
  return <>{words(schema, value)}</>;
}

function Fields({ schema, ui, body }: { schema: FormSchema; ui: unknown; body: Row }) {
  return (
    <dl className="read-form">
      {filledFields(schema, ui, body).map(({ field, title, schema: part, value }) => (
        <div key={field}>
          <dt>{title}</dt>
          <dd>
            <ReadValue schema={part} ui={below(ui, field)} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
