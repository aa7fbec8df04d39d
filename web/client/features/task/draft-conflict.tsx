import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FillableForm } from '../../api/get-form-version';
import { useDates } from '../../ui/use-dates';
import type { SetAside } from './draft';
import { sameWritten, writtenOf } from './draft';
import { OtherVersion } from './other-version';
import type { useDraft } from './use-draft';

interface DraftConflictProps {
  draft: ReturnType<typeof useDraft>;
  form: FillableForm;
  /** Who sits here: the same person may have written on another device. */
  person: string;
  nameOf: (person: string) => string;
}

/** A colleague saved another text meanwhile: both can be read, one is chosen, none is lost. */
export function DraftConflict({ draft, form, person, nameOf }: DraftConflictProps) {
  const { t } = useTranslation('draft');
  const dates = useDates();
  const { keeper, written, standing, aside } = draft;
  const version = (one: SetAside) =>
    one.by === null || one.by === person
      ? t('asideMine', { at: dates.clock(one.savedAt) })
      : t('asideTheirs', { by: nameOf(one.by), at: dates.clock(one.savedAt) });
  if (standing.kind !== 'conflict') {
    return aside
      .filter((one) => !sameWritten(one, written))
      .map((one) => (
        <OtherVersion
          key={`${one.by} ${one.savedAt}`}
          form={form}
          title={version(one)}
          other={one}
          mine={written}
          acts={
            <Button size="small" onClick={() => keeper.bringBack(one, Date.now())}>
              {t('bringBack')}
            </Button>
          }
        />
      ));
  }
  const { theirs } = standing;
  const { savedBy, savedAt } = theirs;
  const name = theirs.names.people[savedBy.person] ?? nameOf(savedBy.person);
  const at = dates.clock(savedAt);
  return (
    <OtherVersion
      form={form}
      title={
        savedBy.person === person ? t('conflictMine', { at }) : t('conflict', { by: name, at })
      }
      other={writtenOf(theirs)}
      mine={written}
      isUrgent
      acts={
        <>
          <Button size="small" type="primary" onClick={keeper.keepMine}>
            {t('keepMine')}
          </Button>
          <Button size="small" onClick={() => keeper.takeTheirs(Date.now())}>
            {t(savedBy.person === person ? 'takeOther' : 'takeTheirs')}
          </Button>
        </>
      }
    />
  );
}
