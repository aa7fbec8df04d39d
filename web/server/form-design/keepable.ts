import type { FormUi } from '../../../domain/form';
import { isWithin, measure } from '../../../domain/form-design/design-limits';
import { designFault } from '../../../domain/form-design/design-fault';
import type { DesignedForm } from '../../../domain/form-design/to-schema';
import { refuse } from '../../../domain/refusal';
import { RefusalError } from '../refusal-error';
import { designFaultSentence } from './design-sentences';

/**
 * A design as it may be kept while it is being written: of bounded size, whatever else is wrong.
 * @throws RefusalError formDesignFaulty
 */
export function requireKeepable({ schema, ui }: { schema: object; ui: object }): DesignedForm {
  const title = (schema as { title?: unknown }).title ?? '';
  const isSmall = isWithin(measure(schema)) && isWithin(measure(ui));
  if (isSmall && typeof title === 'string') {
    return { schema: schema, ui: ui as FormUi };
  }
  const code = isSmall ? 'formMalformed' : 'formTooLarge';
  const message = designFaultSentence(designFault(code, { pointer: '', title: '' }));
  throw new RefusalError(refuse('formDesignFaulty', { faults: 1 }), [{ path: '', message }]);
}
