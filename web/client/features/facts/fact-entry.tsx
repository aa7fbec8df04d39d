import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { factSpans } from '../../../../domain/facts/fact-spans';
import type { FactList, FactRow } from '../../../contract/facts';
import { StatedValue } from './stated-value';
import { StatedWhere } from './stated-where';

interface FactEntryProps {
  fact: FactRow;
  list: FactList;
  /** Somebody came here for this one. */
  isAsked: boolean;
}

/** One fact: what holds now and where it was told, and what was told before. */
export function FactEntry({ fact, list, isAsked }: FactEntryProps) {
  const { t } = useTranslation('facts');
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAsked) ref.current?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  const [now, ...before] = factSpans(fact.values);
  const [stated] = now ?? [];
  if (!now || !stated) return null;
  const { forms, unit } = list;
  const title = forms[stated.formVersion]?.fields[fact.key]?.title ?? fact.key;
  return (
    <section
      ref={ref}
      className={isAsked ? 'card fact fact-asked' : 'card fact'}
      aria-labelledby={id}
    >
      <h2 id={id}>{title}</h2>
      {title !== fact.key && <p className="soft">{t('knownAs', { name: fact.key })}</p>}
      <div className="fact-now">
        <StatedValue name={fact.key} stated={stated} forms={forms} />
      </div>
      <StatedWhere unit={unit.id} span={now} forms={forms} />
      {before.length > 0 && (
        <details className="fact-before">
          <summary>{t('before', { count: before.length })}</summary>
          <ol reversed>
            {before.map((span) => {
              const [old] = span;
              return (
                old && (
                  <li key={old.source.submission}>
                    <StatedValue name={fact.key} stated={old} forms={forms} />
                    <StatedWhere unit={unit.id} span={span} forms={forms} />
                  </li>
                )
              );
            })}
          </ol>
        </details>
      )}
    </section>
  );
}
