import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEditing } from './editing';
import { EDITOR_STEPS, type EditorStep, editorStepOf } from '../../ui/editor-steps';

/** The pages of the editor, each with how much is wrong on it. */
export function StepNav({ present }: { present: EditorStep }) {
  const { t } = useTranslation('editor');
  const { file, faults } = useEditing();
  return (
    <nav className="card editor-nav" aria-label={t('steps.label')}>
      <ol>
        {EDITOR_STEPS.map((step, i) => {
          const own = faults.filter(({ path }) => editorStepOf(path) === step);
          const count = step === 'issue' ? faults.length : own.length;
          return (
            <li key={step}>
              <Link
                className={step === present ? 'editor-nav-step present' : 'editor-nav-step'}
                to="/campaigns/$campaign/edit"
                params={{ campaign: file.id }}
                search={{ step }}
                aria-current={step === present ? 'step' : undefined}
              >
                <span>
                  {i + 1}. {t(`step.${step}`)}
                </span>
                {count > 0 && (
                  <span className="mark mark-red" aria-label={t('faults', { count })}>
                    {count}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
