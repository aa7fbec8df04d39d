import type { TitleFieldProps } from '@rjsf/utils';

/** Heads a group of fields. */
export function SectionTitle({ id, title }: Pick<TitleFieldProps, 'id' | 'title'>) {
  return (
    <h3 className="form-section" id={id}>
      {title}
    </h3>
  );
}
