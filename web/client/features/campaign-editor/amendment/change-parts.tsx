import type { CampaignFile } from '../../../../../domain/campaign-file';
import type { ChangeBody } from '../../../../contract/amendments';
import type { ListedUnit } from '../../../../contract/units';
import { withEntry, withNewEntry } from '../edits';
import { hoursOf } from '../ladder-order';
import { newItem, newRung } from '../new-parts';
import { useEditing } from '../editing';
import { RungForm } from '../rung-form';
import { RouteFields } from '../route-fields';
import { itemChange, newItemChange, newRungChange, routeChange, rungChange } from './changed-parts';
import { ContentChange } from './content-change';
import { ItemFields } from './item-fields';

interface PartProps {
  /** The file as the changes so far leave it. */
  file: CampaignFile;
  units: readonly ListedUnit[];
  onAdd: (change: ChangeBody) => void;
}

/** An item changed, or a new one where no number is given. */
export function ChangeItem({ file, no, ...rest }: PartProps & { no: number | null }) {
  const isNew = no === null;
  const begin = isNew ? withNewEntry('items', newItem(file))(file) : file;
  const at = isNew ? file.items.length : file.items.findIndex((one) => one.no === no);
  const chosen = begin.items[at]?.no ?? 0;
  return (
    <ContentChange
      {...rest}
      begin={begin}
      changeOf={(now) => (isNew ? newItemChange(now, chosen) : itemChange(file, now, chosen))}
    >
      {({ items }) => items[at] && <ItemFields at={at} item={items[at]} />}
    </ContentChange>
  );
}

function Rung({ at }: { at: number }) {
  const { file, edit } = useEditing();
  const rung = file.ladder[at];
  if (!rung) return null;
  const hours = hoursOf(file.ladder);
  return (
    <RungForm {...{ at, rung, hours }} onChange={(patch) => edit(withEntry('ladder', at, patch))} />
  );
}

/** A rung changed, or a new one where no number is given; its time decides where it stands. */
export function ChangeRung({ file, no, ...rest }: PartProps & { no: number | null }) {
  const isNew = no === null;
  const begin = isNew ? withNewEntry('ladder', newRung(file))(file) : file;
  const at = isNew ? file.ladder.length : no - 1;
  return (
    <ContentChange
      {...rest}
      begin={begin}
      changeOf={(now) => (isNew ? newRungChange(file, now) : rungChange(file, now, at))}
    >
      {() => <Rung at={at} />}
    </ContentChange>
  );
}

function StepRoute({ step: id }: { step: string }) {
  const { file, edit } = useEditing();
  const at = file.steps.findIndex((one) => one.id === id);
  const step = file.steps[at];
  if (!step) return null;
  return (
    <RouteFields
      path={`steps[${at}].route`}
      step={step}
      onChange={(patch) => edit(withEntry('steps', at, patch))}
    />
  );
}

/** The approval route of a step. */
export function ChangeRoute({ step, file, ...rest }: PartProps & { step: string }) {
  return (
    <ContentChange {...rest} begin={file} changeOf={(now) => routeChange(file, now, step)}>
      {() => <StepRoute step={step} />}
    </ContentChange>
  );
}
