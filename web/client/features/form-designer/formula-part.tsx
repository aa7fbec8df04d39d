import { useId, useRef, useState } from 'react';
import { Button, Input } from 'antd';
import type { TFunction } from 'i18next';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../../domain/form';
import type { FieldNode } from '../../../../domain/form-design/form-tree';
import { type FieldPath, replaceField } from '../../../../domain/form-design/tree-edits';
import { isFormulaFault, type FormulaFault } from '../../../../domain/formula/formula-fault';
import { formFormulaFaults, typedFormulaFault } from '../../../../domain/formula/formula-faults';
import { keyedFormula } from '../../../../domain/formula/formula-names';
import { parseFormula } from '../../../../domain/formula/parse-formula';
import { writeFormula } from '../../../../domain/formula/write-formula';
import { useDesigning } from './designing';
import { formulaOffers } from './formula-offers';
import { formulaSentence, formulaWording } from './formula-words';
import { useFieldGroup } from './use-field-group';

interface FormulaPartProps {
  node: FieldNode;
  path: FieldPath;
}

function faultSentence({ code, at, about }: FormulaFault, t: TFunction<'formDesigner'>): string {
  const isUnfinished = code === 'formulaMalformed' && about === '';
  return isUnfinished ? t('formula.unfinished') : t(`formula.fault.${code}`, { at, about });
}

/** As it is kept: by keys, so that renaming a field breaks nothing; as typed while it cannot be read. */
function keptText(group: FormSchema, typed: string): string {
  const formula = parseFormula(typed);
  return isFormulaFault(formula) ? typed : writeFormula(keyedFormula([group], formula));
}

function useFormula({ node, path }: FormulaPartProps) {
  const { t } = useTranslation('formDesigner');
  const { edit } = useDesigning();
  const group = useFieldGroup(path);
  const kept = node.limits['x-formula'] ?? '';
  const formula = parseFormula(kept);
  const shown = isFormulaFault(formula) ? kept : writeFormula(formula, formulaWording([group], t));
  // As long as somebody types, the text stays as typed: rewritten, the cursor would jump.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shown;
  const circle = formFormulaFaults(group).find(({ pointer }) => pointer === `/${node.key}`);
  const fault: FormulaFault | null = typedFormulaFault([group], text) ?? circle ?? null;
  const write = (next: string) => {
    setTyped(next);
    const limits = { ...node.limits, 'x-formula': keptText(group, next) };
    edit((tree) => replaceField(tree, path, { ...node, limits }));
  };
  const said =
    fault || isFormulaFault(formula)
      ? null
      : t('formula.sentence', { said: formulaSentence([group], formula, t) });
  return { group, text, fault, said, write, settle: () => setTyped(null) };
}

/** How a computed field is calculated: written by titles, told in plain words, faults in words. */
export function FormulaPart(props: FormulaPartProps) {
  const { t } = useTranslation('formDesigner');
  const id = useId();
  const area = useRef<TextAreaRef>(null);
  const { group, text, fault, said, write, settle } = useFormula(props);
  const insert = (piece: string) => {
    const input = area.current?.resizableTextArea?.textArea;
    const [from, to] = [input?.selectionStart ?? text.length, input?.selectionEnd ?? text.length];
    write(`${text.slice(0, from)}${piece}${text.slice(to)}`);
    area.current?.focus();
  };
  const offers = formulaOffers(group, props.node.key, formulaWording([group], t));
  return (
    <div className="designer-formula">
      <label htmlFor={id}>{t('formula.title')}</label>
      <Input.TextArea
        id={id}
        ref={area}
        rows={3}
        value={text}
        placeholder={t('formula.placeholder')}
        status={fault ? 'error' : ''}
        aria-describedby={`${id}-told`}
        onChange={({ target }) => write(target.value)}
        onBlur={settle}
      />
      <p
        id={`${id}-told`}
        role="status"
        className={fault ? 'field-error' : 'designer-formula-said'}
      >
        {fault ? faultSentence(fault, t) : said}
      </p>
      <p className="soft">{t('formula.hint')}</p>
      {offers.length > 0 && (
        <ul className="designer-offers" aria-label={t('formula.offers')}>
          {offers.map((offer) => (
            <li key={offer}>
              <Button size="small" onClick={() => insert(offer)}>
                {offer}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
