import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FINDINGS,
  INSPECTION_WAYS,
  type Finding,
  type InspectionWay,
} from '../../../../../domain/inspection';
import { dayOf } from '../../../../../domain/shanghai-time';
import { useTaskAct } from '../../../api/act-on-task';
import { ChoiceField, DayField, WordsField } from '../../../ui/act-fields';
import { useNow } from '../../../ui/use-now';
import { ActDialog } from './act-dialog';
import type { UnitDialogProps } from './dialog-props';
import '../board-inspected.css';

interface Looked {
  /** Empty: not looked at this time. */
  finding: Finding | '';
  note: string;
}

const NOT_LOOKED_AT: Looked = { finding: '', note: '' };

interface PointFieldsProps extends Pick<UnitDialogProps, 'row'> {
  point: string;
  looked: Looked;
  onChange: (looked: Looked) => void;
}

/** One point: what was found, in words where there is something to say, and what stands so far. */
function PointFields({ row, point, looked, onChange }: PointFieldsProps) {
  const { t } = useTranslation('inspection');
  const standing = row.inspected?.find((one) => one.point === point);
  const { finding, note } = looked;
  return (
    <div className="inspect-point">
      <ChoiceField
        label={point}
        value={finding}
        onChange={(value) =>
          onChange({ ...looked, finding: FINDINGS.find((one) => one === value) ?? '' })
        }
      >
        <option value="">{t('skipped')}</option>
        {FINDINGS.map((one) => (
          <option key={one} value={one}>
            {t(`findings.${one}`)}
          </option>
        ))}
      </ChoiceField>
      {standing && (
        <p className="soft">
          {t('standing', { finding: t(`findings.${standing.finding}`), on: standing.on })}
        </p>
      )}
      {finding !== '' && (
        <WordsField
          label={t(finding === 'yes' ? 'note' : 'noteWanted', { point })}
          value={note}
          onChange={(words) => onChange({ ...looked, note: words })}
        />
      )}
    </div>
  );
}

function useLooking(points: readonly string[]) {
  const [looked, setLooked] = useState<Readonly<Record<string, Looked>>>({});
  const of = (point: string) => looked[point] ?? NOT_LOOKED_AT;
  const put = (point: string, next: Looked) => setLooked({ ...looked, [point]: next });
  const findings = points.flatMap((point) => {
    const { finding, note } = of(point);
    return finding === '' ? [] : [{ point, finding, note: note.trim() }];
  });
  const isReady =
    findings.length > 0 && findings.every(({ finding, note }) => finding === 'yes' || note !== '');
  return { of, put, findings, isReady };
}

/** 督查清单 of one unit: the points the notice names, on site or at the desk. */
export function InspectDialog({ view, row, onClose, onDone }: UnitDialogProps) {
  const { t } = useTranslation('board');
  const { t: words } = useTranslation('inspection');
  const now = useNow();
  const act = useTaskAct({ ...view, unit: row.unit });
  const [way, setWay] = useState<InspectionWay>('onSite');
  const [on, setOn] = useState(() => dayOf(now));
  const { of, put, findings, isReady } = useLooking(view.inspectionPoints);
  const { name } = row;
  const enter = () =>
    act.mutate(
      { act: 'inspect', body: { way, on, findings } },
      { onSuccess: () => onDone(t('done.inspect', { name })) },
    );
  return (
    <ActDialog
      title={t('act.inspect')}
      effect={t('effect.inspect', { name })}
      isReady={on !== '' && isReady}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={enter}
      onClose={onClose}
    >
      <ChoiceField
        label={words('way')}
        value={way}
        onChange={(value) => setWay(INSPECTION_WAYS.find((one) => one === value) ?? way)}
      >
        {INSPECTION_WAYS.map((one) => (
          <option key={one} value={one}>
            {words(`ways.${one}`)}
          </option>
        ))}
      </ChoiceField>
      <DayField label={words('on')} value={on} onChange={setOn} />
      <p className="soft">{words('lead')}</p>
      {view.inspectionPoints.map((point) => (
        <PointFields
          key={point}
          {...{ row, point }}
          looked={of(point)}
          onChange={(next) => put(point, next)}
        />
      ))}
    </ActDialog>
  );
}
