import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormBody, FormSchema } from '../../../domain/form';
import { type FormDifference, formDifferences } from './form/form-differences';
import { PickedNames } from './form/picked-names';
import { textSegments } from './form/text-segments';
import { useValueWords } from './form/value-words';
import './form/compare-forms.css';

interface CompareFormsProps {
  schema: FormSchema;
  ui: unknown;
  before: FormBody;
  after: FormBody;
}

const KINDS = { added: 'green', removed: 'red', changed: 'amber' } as const;

function kindOf({ before, after }: FormDifference): keyof typeof KINDS {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** A text in both versions at once: struck out and underlined, and said aloud as such. */
function MarkedText({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('compare');
  return (
    <p className="compare-text">
      {textSegments(before, after).map(({ text, kind }, n) => {
        if (kind === 'same') return <span key={n}>{text}</span>;
        const Mark = kind === 'gone' ? 'del' : 'ins';
        return (
          <Mark key={n}>
            <span className="said-only">{t(kind)}</span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

function Difference({ difference }: { difference: FormDifference }) {
  const { t } = useTranslation('compare');
  const words = useValueWords();
  const { place, schema, ui, before, after } = difference;
  const kind = kindOf(difference);
  const steps = place.map((step) =>
    'row' in step ? t(kind === 'removed' ? 'formerRow' : 'row', { no: step.row }) : step.title,
  );
  return (
    <li>
      <p className="compare-place">
        <span>{steps.join(t('placeMark'))}</span>{' '}
        <span className={`mark mark-${KINDS[kind]}`}>{t(`kind.${kind}`)}</span>
      </p>
      <MarkedText
        before={before === undefined ? '' : words(schema, before, ui)}
        after={after === undefined ? '' : words(schema, after, ui)}
      />
    </li>
  );
}

/** What one filled form says differently from another of the same schema, field by field. */
export function CompareForms({ schema, ui, before, after }: CompareFormsProps) {
  const { t } = useTranslation('compare');
  const bodies = useMemo(() => [before, after], [before, after]);
  const found = formDifferences({ schema, ui }, before, after);
  if (found.length === 0) return <p className="soft">{t('none')}</p>;
  return (
    <PickedNames schema={schema} bodies={bodies}>
      <p className="soft">{t('count', { count: found.length })}</p>
      <ul className="compare-forms">
        {found.map((difference) => (
          <Difference key={JSON.stringify(difference.place)} difference={difference} />
        ))}
      </ul>
    </PickedNames>
  );
}
