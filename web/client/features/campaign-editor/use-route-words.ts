import { useTranslation } from 'react-i18next';
import type {
  ApproverRule,
  Route,
  RouteBranch,
  RouteFork,
  RouteNode,
  RoutePart,
} from '../../../../domain/approval/route';
import { useEditing } from './editing';
import type { FormField } from './form-fields';
import { useConditionWords } from './use-condition-words';

/** Says what a route will do, as an office would say it; fields of the form by their titles. */
export function useRouteWords(fields: readonly FormField[] = []) {
  const { t } = useTranslation('route');
  const { t: organisation } = useTranslation('organisation');
  const { units } = useEditing();
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? t('unknownOffice');
  const approver = (rule: ApproverRule): string => {
    switch (rule.kind) {
      case 'person':
        return t('approver.person', { office: nameOf(rule.office) });
      case 'post':
        return t('approver.post', {
          ...{ office: nameOf(rule.office), role: organisation(`role.${rule.role}`) },
        });
      case 'superior':
      case 'itemLead':
        return t(`approver.${rule.kind}`, { role: organisation(`role.${rule.role}`) });
      case 'chosen':
        return t('approver.chosen');
    }
  };
  const list = (rules: readonly ApproverRule[]) => rules.map(approver).join(t('comma'));
  const { condition, conditions } = useConditionWords(fields);
  const decided = ({ mode, need, approvers }: RouteNode): string => {
    const who = list(approvers);
    if (mode !== 'vote') return t(`mode.${mode}.sentence`, { who });
    if (need && 'percent' in need) return t('mode.vote.percent', { who, percent: need.percent });
    return t('mode.vote.sentence', { who, count: need?.count ?? 0 });
  };
  const node = (one: RouteNode): string =>
    [
      conditions(one.when),
      one.approvers.length > 0 ? decided(one) : t('nobody'),
      t(`ifEmpty.${one.ifEmpty ?? 'appoint'}`),
      one.copies?.length ? t('copiesSentence', { who: list(one.copies) }) : '',
    ].join('');
  const titleOf = ({ title }: RoutePart | RouteBranch) => title || t('untitled');
  const fork = ({ branches }: RouteFork): string =>
    t('fork.sentence', {
      list: branches
        .map((branch) => `${titleOf(branch)}${branch.when?.length ? t('fork.conditional') : ''}`)
        .join(t('comma')),
    });
  const whole = (route: Route | undefined): string =>
    route ? t('whole', { list: route.parts.map(titleOf).join(t('then')) }) : t('without');
  return { approver, node, condition, whole, titleOf, fork };
}
