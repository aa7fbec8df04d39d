import { Input, InputNumber, Table } from 'antd';
import type { FormBody, FormSchema } from '../../../domain/form';

interface PlainTableProps {
  row: FormSchema;
  rows: readonly FormBody[];
}

const WIDTH = 200;
const HEIGHT = 800;

/** What forms are held to: the library's own virtual table, every cell a bare input. */
export function PlainTable({ row, rows }: PlainTableProps) {
  const columns = Object.entries(row.properties ?? {}).map(([field, { title, type }]) => ({
    key: field,
    title,
    width: WIDTH,
    render: (_: unknown, cells: FormBody) =>
      type === 'integer' ? (
        <InputNumber defaultValue={cells[field] as number} />
      ) : (
        <Input defaultValue={cells[field] as string} />
      ),
  }));
  return (
    <Table
      virtual
      columns={columns}
      dataSource={rows.map((cells, no) => ({ ...cells, key: no }))}
      pagination={false}
      scroll={{ x: WIDTH * columns.length, y: HEIGHT }}
    />
  );
}
