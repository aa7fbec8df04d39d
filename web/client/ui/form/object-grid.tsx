import { getUiOptions, titleId, type ObjectFieldTemplateProps } from '@rjsf/utils';
import { SectionTitle } from './section-title';

const SHORT_TEXT = 60;
/** Rows of a table are narrow anyway. */
const SHORT_TEXT_IN_ROW = 150;

type Property = ObjectFieldTemplateProps['properties'][number];

/** Short values stand beside each other; texts, tables and groups take the whole line. */
function isWide({ content }: Property, shortText: number): boolean {
  const { schema, uiSchema } = content.props as Pick<
    ObjectFieldTemplateProps,
    'schema' | 'uiSchema'
  >;
  const { widget } = getUiOptions(uiSchema);
  if (widget === 'textarea' || schema.type === 'array' || schema.type === 'object') return true;
  if (widget === 'radio') return (schema.enum?.length ?? 0) > 3;
  return schema.type === 'string' && !schema.enum && (schema.maxLength ?? 0) > shortText;
}

/** A group of fields on a grid; a group of its own within the form has a title. */
export function ObjectGrid(props: ObjectFieldTemplateProps) {
  const { title, description, properties, fieldPathId } = props;
  const place = fieldPathId.path.at(-1);
  const isRoot = place === undefined;
  const isRow = typeof place === 'number';
  const shortText = isRow ? SHORT_TEXT_IN_ROW : SHORT_TEXT;
  return (
    <div className={isRow ? 'form-grid form-grid-row' : 'form-grid'} id={fieldPathId.$id}>
      {!isRoot && !isRow && title && <SectionTitle id={titleId(fieldPathId)} title={title} />}
      {isRoot && description && <p className="form-description soft">{description}</p>}
      {properties
        .filter(({ hidden }) => !hidden)
        .map((property) => (
          <div
            key={property.name}
            className={isWide(property, shortText) ? 'form-wide' : undefined}
          >
            {property.content}
          </div>
        ))}
    </div>
  );
}
