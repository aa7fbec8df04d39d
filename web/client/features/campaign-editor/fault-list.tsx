import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type FileFault, useEditing } from './editing';
import { editorStepOf } from '../../ui/editor-steps';
import { usePlaceWords } from '../../ui/place-words';

/** What is wrong, each with a link to the field it is about. */
export function FaultList({ faults }: { faults: readonly FileFault[] }) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const place = usePlaceWords(file);
  return (
    <section className="card fault-box">
      <h3>{t('faults', { count: faults.length })}</h3>
      <ul>
        {faults.map(({ path, code, message }) => (
          <li key={`${path} ${code}`}>
            <Link
              to="/campaigns/$campaign/edit"
              params={{ campaign: file.id }}
              search={{ step: editorStepOf(path), at: path }}
            >
              {place(path)}
            </Link>{' '}
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
