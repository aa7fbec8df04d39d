import { Button } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { type GroupRule, isFieldRule } from '../../../../domain/form-design/form-tree';
import {
  editGroup,
  type FieldPath,
  groupAt,
  orderRules,
} from '../../../../domain/form-design/tree-edits';
import { useDesigning } from './designing';
import { firstCondition } from './first-condition';
import { RuleForm } from './rule-form';

/** 当……时，显示 / 必填……: the rules of the form, of a section or of a table's rows. */
export function RulesPart({ path }: { path: FieldPath }) {
  const { t } = useTranslation('formDesigner');
  const { tree, edit } = useDesigning();
  const group = groupAt(tree, path);
  if (!group) return null;
  const fields = group.fields.filter(({ kind }) => kind !== 'instruction');
  const put = (rules: readonly GroupRule[]) =>
    edit((now) => editGroup(now, path, (one) => ({ ...one, rules: orderRules(rules) })));
  const [first] = fields;
  return (
    <div className="designer-rules">
      <h3>{t('rules')}</h3>
      {group.rules.map((rule, n) =>
        isFieldRule(rule) ? (
          <RuleForm
            key={n}
            no={n + 1}
            rule={rule}
            fields={fields}
            onChange={(next) => put(group.rules.toSpliced(n, 1, next))}
            onRemove={() => put(group.rules.toSpliced(n, 1))}
          />
        ) : (
          <p key={n} className="soft">
            {t('foreignRule', { no: n + 1 })}
          </p>
        ),
      )}
      {first && fields.length > 1 ? (
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() =>
            put([...group.rules, { when: firstCondition(first), show: [], require: [] }])
          }
        >
          {t('addRule')}
        </Button>
      ) : (
        <p className="soft">{t('rulesNeedFields')}</p>
      )}
    </div>
  );
}
