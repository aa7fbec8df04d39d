import { Button } from 'antd';
import { CheckOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../../domain/form';
import type { CarriedMark } from './carried-mark';
import { useOriginWords } from './origin-words';
import { useValueWords } from './value-words';
import './carried-note.css';

interface CarriedNoteProps {
  mark: CarriedMark;
  schema: FormSchema;
}

/** To all that was ever said of it; beside the form, which stays open as it is. */
function FactLink({ mark, schema }: CarriedNoteProps) {
  const { t } = useTranslation('carried');
  const { factsOf, title, origin } = mark;
  const fact = schema['x-fact'];
  if (factsOf === null || origin.source !== 'fact' || fact === undefined) return null;
  return (
    <Link
      to="/facts/$unit"
      params={{ unit: factsOf }}
      search={{ fact }}
      target="_blank"
      aria-label={t('historyOf', { title })}
    >
      {t('history')}
    </Link>
  );
}

/** Beside a field: what was reported before, where, and what may be done about it. */
export function CarriedNote({ mark, schema }: CarriedNoteProps) {
  const { t } = useTranslation('carried');
  const words = useValueWords();
  const originWords = useOriginWords();
  const { title, origin, state, isConfirmed, onConfirm, onTake } = mark;
  const isTable = Array.isArray(mark.value) && schema.items?.type === 'object';
  const value = isTable
    ? t('rows', { count: (mark.value as unknown[]).length })
    : words(schema, mark.value);
  const said = { origin: originWords(origin), value };
  if (state === 'carried') {
    return (
      <p className={isConfirmed ? 'carried carried-done' : 'carried carried-open'}>
        {isConfirmed && <CheckOutlined aria-hidden />}
        <span>
          {isConfirmed && t('confirmed')}
          {t('carried', said)}
        </span>
        <FactLink mark={mark} schema={schema} />
        {!isConfirmed && (
          <Button size="small" aria-label={t('confirmOf', { title })} onClick={onConfirm}>
            {t('confirm')}
          </Button>
        )}
      </p>
    );
  }
  const act = state === 'offered' ? 'take' : 'giveBack';
  return (
    <p className="carried">
      <span>{t(state, said)}</span>
      <FactLink mark={mark} schema={schema} />
      <Button size="small" aria-label={t(`${act}Of`, { title })} onClick={onTake}>
        {t(act)}
      </Button>
    </p>
  );
}
