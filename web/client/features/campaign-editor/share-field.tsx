import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Step, StepSource } from '../../../../domain/campaign-file';
import { isHandInKind } from '../../../../domain/hand-in-acts';
import { linkableNoticesQuery } from '../../api/get-notice-links';
import { useNoticeName } from '../../ui/use-notice-name';
import { ChoiceField } from './choice-field';
import { useEditing } from './editing';

const NONE = 'none';

function keyOf({ campaign, office, step }: StepSource): string {
  return `${campaign} ${office} ${step}`;
}

interface ShareFieldProps {
  path: string;
  step: Step;
  onChange: (change: Partial<Step>) => void;
}

/** Which step of another notice one report may serve too (一次报送，两件共用). */
export function ShareField({ path, step, onChange }: ShareFieldProps) {
  const { t } = useTranslation('linked');
  const nameOf = useNoticeName();
  const { file } = useEditing();
  const { data = [], isPending } = useQuery(linkableNoticesQuery);
  const { sharesWith } = step;
  const sources = data
    .filter(({ campaign, isRunning }) => isRunning && campaign !== file.id)
    .flatMap((notice) =>
      notice.steps
        .filter(({ kind }) => kind === step.kind)
        .map(({ step: id, title }) => ({
          source: { campaign: notice.campaign, office: notice.office, step: id },
          label: t('edit.shareWith', { notice: nameOf(notice), step: title }),
        })),
    );
  const isOffered = isHandInKind(step.kind) && sources.length > 0;
  if ((!isOffered && !sharesWith) || (sharesWith && isPending)) return null;
  const isKnown = sharesWith && sources.some(({ source }) => keyOf(source) === keyOf(sharesWith));
  const gone =
    sharesWith && !isKnown ? [{ value: keyOf(sharesWith), label: t('edit.shareGone') }] : [];
  const options = sources.map(({ source, label }) => ({ value: keyOf(source), label }));
  return (
    <ChoiceField
      path={path}
      label={t('edit.share')}
      hint={t('edit.shareHint')}
      value={sharesWith ? keyOf(sharesWith) : NONE}
      options={[{ value: NONE, label: t('edit.shareNone') }, ...gone, ...options]}
      onChange={(next) =>
        onChange({ sharesWith: sources.find(({ source }) => keyOf(source) === next)?.source })
      }
    />
  );
}
