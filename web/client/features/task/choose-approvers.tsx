import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { LabelledField } from '../../ui/labelled-field';

/** `<person> <office>` by node; empty where nobody has been chosen. */
export type Chosen = Readonly<Record<string, string>>;

interface ChooseApproversProps {
  task: TaskView;
  choices: TaskView['choices'];
  chosen: Chosen;
  /** Somebody tried to hand in without. */
  isMissing: boolean;
  onChoose: (chosen: Chosen) => void;
}

/** The choice as it is sent; undefined where there is none to be made. */
export function choiceOf(choices: TaskView['choices'], chosen: Chosen) {
  if (choices.length === 0) return undefined;
  return Object.fromEntries(
    choices.map(({ node }) => {
      const [person = '', office = ''] = (chosen[node] ?? '').split(' ');
      return [node, [{ person, office }]];
    }),
  );
}

/** Who is to approve, where the route leaves it to the unit (报送时选定): one field for each node. */
export function ChooseApprovers(props: ChooseApproversProps) {
  const { task, choices, chosen, isMissing, onChoose } = props;
  const { t } = useTranslation('task');
  const { people, units } = task.names;
  return (
    <>
      {choices.map(({ node, title }) => (
        <LabelledField key={node} label={t('chooseApprover', { title })}>
          {(id) => (
            <select
              id={id}
              value={chosen[node] ?? ''}
              aria-invalid={isMissing && !chosen[node]}
              onChange={(event) => onChoose({ ...chosen, [node]: event.target.value })}
            >
              <option value="">{t('choose')}</option>
              {task.choosable.map(({ person, office }) => (
                <option key={`${person} ${office}`} value={`${person} ${office}`}>
                  {t('personOf', { name: people[person] ?? '', office: units[office] ?? '' })}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
      ))}
      {isMissing && <p className="field-error">{t('approverMissing')}</p>}
    </>
  );
}
