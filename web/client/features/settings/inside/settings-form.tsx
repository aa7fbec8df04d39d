import { type FormEvent, useState } from 'react';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { DAY_MS, dayOf } from '../../../../../domain/shanghai-time';
import { POST_ROLES, type PostRole } from '../../../../../domain/person';
import type { InnerSettingsBody, InnerSettingsView } from '../../../../contract/inner';
import type { useSaveInsideSettings } from '../../../api/inside-settings';
import { Failure } from '../../../ui/failure';
import { useNow } from '../../../ui/use-now';
import { RowsField } from './rows-field';

type Body = InnerSettingsBody;

function bodyOf({ revision, isOn, standIns, secretaries }: InnerSettingsView): Body {
  return {
    ...{ revision, isOn, secretaries },
    standIns: standIns.map(({ fromAt, untilAt, ...one }) => ({
      ...one,
      fromOn: dayOf(fromAt),
      untilOn: untilAt === null ? null : dayOf(untilAt - 1),
    })),
  };
}

function isWhole({ standIns, secretaries }: Body): boolean {
  return (
    standIns.every(({ holder, by, fromOn }) => holder && by && holder !== by && fromOn) &&
    secretaries.every(({ person, leader }) => person && leader && person !== leader)
  );
}

function replaced<Row>(rows: readonly Row[], no: number, change: Partial<Row>): Row[] {
  return rows.map((row, i) => (i === no ? { ...row, ...change } : row));
}

interface PartProps {
  view: InnerSettingsView;
  body: Body;
  change: (part: Partial<Body>) => void;
}

function usePeople({ people, names }: InnerSettingsView) {
  const { t } = useTranslation('inside');
  return people.map(({ person }) => ({
    value: person,
    label: names.people[person] ?? t('somebody'),
  }));
}

function StandIns({ view, body, change }: PartProps) {
  const { t } = useTranslation('inside');
  const { t: organisation } = useTranslation('organisation');
  const people = usePeople(view);
  const today = dayOf(useNow());
  const { standIns } = body;
  const edit = (no: number, part: Partial<Body['standIns'][number]>) =>
    change({ standIns: replaced(standIns, no, part) });
  const rolesOf = (person: string) =>
    (view.people.find((one) => one.person === person)?.roles ?? []).map((role) => ({
      value: role,
      label: organisation(`role.${role}`),
    }));
  const isRole = (role: string): role is PostRole => POST_ROLES.some((one) => one === role);
  const added = { holder: '', role: 'leaderInCharge' as const, by: '', fromOn: today };
  return (
    <RowsField
      title={t('settings.standIns')}
      hint={t('settings.standInsHint')}
      rows={standIns.map((row, no) => [
        {
          ...{ label: t('settings.holder'), value: row.holder, options: people },
          onChange: (holder: string) => {
            const [first] = view.people.find((one) => one.person === holder)?.roles ?? [];
            edit(no, { holder, ...(first ? { role: first } : {}) });
          },
        },
        {
          ...{ label: t('settings.role'), value: row.role, options: rolesOf(row.holder) },
          onChange: (role: string) => isRole(role) && edit(no, { role }),
        },
        {
          ...{ label: t('settings.by'), value: row.by, options: people },
          onChange: (by: string) => edit(no, { by }),
        },
        {
          ...{ label: t('settings.from'), value: row.fromOn },
          onChange: (fromOn: string) => edit(no, { fromOn }),
        },
        {
          ...{ label: t('settings.until'), value: row.untilOn ?? '' },
          onChange: (on: string) => edit(no, { untilOn: on === '' ? null : on }),
        },
      ])}
      onAdd={() =>
        change({
          standIns: [...standIns, { ...added, untilOn: dayOf(Date.parse(today) + 7 * DAY_MS) }],
        })
      }
      onRemove={(no) => change({ standIns: standIns.filter((_, i) => i !== no) })}
    />
  );
}

function Secretaries({ view, body, change }: PartProps) {
  const { t } = useTranslation('inside');
  const people = usePeople(view);
  const { secretaries } = body;
  const edit = (no: number, part: Partial<Body['secretaries'][number]>) =>
    change({ secretaries: replaced(secretaries, no, part) });
  return (
    <RowsField
      title={t('settings.secretaries')}
      hint={t('settings.secretariesHint')}
      rows={secretaries.map((row, no) => [
        {
          ...{ label: t('settings.leader'), value: row.leader, options: people },
          onChange: (leader: string) => edit(no, { leader }),
        },
        {
          ...{ label: t('settings.person'), value: row.person, options: people },
          onChange: (person: string) => edit(no, { person }),
        },
      ])}
      onAdd={() => change({ secretaries: [...secretaries, { person: '', leader: '' }] })}
      onRemove={(no) => change({ secretaries: secretaries.filter((_, i) => i !== no) })}
    />
  );
}

interface SettingsFormProps {
  view: InnerSettingsView;
  save: ReturnType<typeof useSaveInsideSettings>;
}

/** What the administrator sets, saved as a whole. */
export function SettingsForm({ view, save }: SettingsFormProps) {
  const { t } = useTranslation('inside');
  const [body, setBody] = useState(() => bodyOf(view));
  const change = (part: Partial<Body>) => setBody((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(body);
  };
  const hasLeader = view.people.some(({ roles }) => roles.includes('leaderInCharge'));
  return (
    <form className="card settings-box" onSubmit={submit}>
      <h2>{view.names.units[view.unit]}</h2>
      <Checkbox checked={body.isOn} onChange={(event) => change({ isOn: event.target.checked })}>
        {t('settings.on')}
      </Checkbox>
      <p className="soft">{t('settings.offHint')}</p>
      {body.isOn && !hasLeader && <p className="mark mark-amber">{t('settings.noLeader')}</p>}
      <StandIns {...{ view, body, change }} />
      <Secretaries {...{ view, body, change }} />
      {save.isError && <Failure error={save.error} />}
      <p>
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!isWhole(body)}>
          {t('settings.save')}
        </Button>
      </p>
    </form>
  );
}
