import { type ReactNode, useEffect, useState } from 'react';
import { Input } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { prefilledBody } from '../../../../domain/facts/prefill';
import type { PrefillView } from '../../../contract/facts';
import type { FormVersionView } from '../../../contract/forms';
import type { SessionBody } from '../../../contract/session';
import type { DraftView } from '../../../contract/submissions';
import type { TaskView } from '../../../contract/tasks';
import type { Sender } from '../../api/use-act';
import { draftQuery } from '../../api/get-draft';
import { type FillableForm, fillableFormQuery } from '../../api/get-form-version';
import { sessionQuery } from '../../api/get-session';
import { RefusedError } from '../../api/refusals';
import { Failure } from '../../ui/failure';
import { LazyCampaignForm } from '../../ui/lazy-campaign-form';
import { Loading } from '../../ui/loading';
import { CarriedOver, FormSwapped } from './new-form-version';
import type { Opening, Written, WrittenIn } from './draft';
import { DraftConflict } from './draft-conflict';
import { DraftLine } from './draft-line';
import { locallyKept, type Writer } from './local-drafts';
import { PrefilledHead, PrefilledOpen } from './prefilled-parts';
import { useDraft } from './use-draft';
import { useCarried, useOlderVersions } from './use-opening';
import { NOTHING_BEFORE, usePrefill, usePrefilled } from './use-prefilled';
import './fill-in.css';

export interface FillInProps<Asked> {
  task: TaskView;
  /** What is asked of the server when the button is pressed. */
  act: Sender<Asked>;
  /** What the draft is kept under: a duty, or `i<n>`. */
  about: string;
  formVersion: string;
  initial: WrittenIn;
  round: number;
  /** When the duty was last handed in, 0 for never. */
  since: number;
  /** Heads the words beside the form; left out where there are none. */
  wordsLabel?: string;
  areWordsNeeded?: boolean;
  /** What is asked besides, above the button; `isWhole` is false while it is not answered. */
  besides?: (isMissing: boolean) => ReactNode;
  isWhole?: boolean;
  /** Opens with what the unit reported before, to be checked: a first filling in, no correction. */
  isPrefilled?: boolean;
  submitText: string;
  actOf: (written: Written) => Asked;
  /** Opens the form anew in the version that is asked for by now; left out where that is this one. */
  onTurn?: (() => void) | undefined;
  onWriting?: (isWriting: boolean) => void;
  onDone?: () => void;
  /** What else may be done about the duty; `forget` drops what was written once it is done. */
  otherActs?: (forget: () => void) => ReactNode;
  /** Said in place of the button once somebody else has handed in; the text stays. */
  closed?: (form: FillableForm, written: Written, giveUp: () => void) => ReactNode;
}

interface Ready<Asked> extends FillInProps<Asked> {
  form: FillableForm;
  older: readonly FormVersionView[];
  opening: Opening;
  session: SessionBody;
  before: PrefillView;
}

interface WordsProps {
  label: string;
  words: string;
  isMissing: boolean;
  isDisabled: boolean;
  onChange: (words: string) => void;
}

function Words({ label, words, isMissing, isDisabled, onChange }: WordsProps) {
  const { t } = useTranslation('handIn');
  return (
    <div className="field step-reply">
      <label htmlFor="words">{label}</label>
      <Input.TextArea
        id="words"
        rows={3}
        maxLength={4000}
        value={words}
        disabled={isDisabled}
        status={isMissing ? 'error' : undefined}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'words-missing' : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {isMissing && (
        <p className="field-error" id="words-missing">
          {t('wordsMissing', { label })}
        </p>
      )}
    </div>
  );
}

const NONE: readonly never[] = [];

function faultsIn(error: unknown) {
  return error instanceof RefusedError ? (error.body.faults ?? NONE) : NONE;
}

/** One act at a time; while it is under way the draft rests, and it is forgotten once it is done. */
function useHandIn<Asked>(
  { act, onDone, onWriting }: FillInProps<Asked>,
  draft: ReturnType<typeof useDraft>,
) {
  const { keeper } = draft;
  const send = (asked: Asked) => {
    keeper.close(true);
    const done = () => {
      keeper.forget();
      onWriting?.(false);
      onDone?.();
    };
    // Also where the form is gone by then: its copy in this browser must not come back.
    void act.mutateAsync(asked).then(done, () => keeper.close(false));
  };
  return send;
}

/** What the desk does with what is typed, and with the button. */
function useDesk<Asked>(props: Ready<Asked>) {
  const { task, session, form, onWriting, act } = props;
  const { campaign, office, unit } = task;
  const ref = { campaign, office, unit, duty: props.about };
  const { opening, carried } = useCarried(props.opening, form, props.older);
  const draft = useDraft({ ref, writer: writerOf(session), formVersion: form.id, opening });
  const { keeper, written, standing } = draft;
  const send = useHandIn(props, draft);
  const queries = useQueryClient();
  const [isMissing, setMissing] = useState(false);
  const [isPartial, setPartial] = useState(false);
  const isClosed = props.closed !== undefined && !act.isPending && !act.isSuccess;
  const isTouched = standing.kind !== 'untouched';
  useEffect(() => {
    if (isClosed) keeper.close(true);
  }, [keeper, isClosed]);
  useEffect(() => onWriting?.(isTouched), [onWriting, isTouched]);
  const change = (next: Partial<Written>) => {
    if (act.isError) act.reset();
    setMissing(false);
    keeper.change({ ...written, ...next });
  };
  const prefilled = usePrefilled({
    ...{ view: isClosed ? NOTHING_BEFORE : props.before, schema: form.schema, body: written.body },
    change: (body) => change({ body }),
  });
  const isWhole = props.isWhole !== false && prefilled.unconfirmed.length === 0;
  const submit = () => {
    const lacksWords = props.areWordsNeeded === true && written.words.trim() === '';
    setMissing(lacksWords);
    setPartial(!isWhole);
    if (lacksWords) document.getElementById('words')?.focus();
    else if (isWhole) send(props.actOf(written));
  };
  const giveUp = () => {
    keeper.forget();
    onWriting?.(false);
  };
  const turn = async () => {
    await keeper.saveNow();
    queries.removeQueries({ queryKey: draftQuery(ref).queryKey });
    props.onTurn?.();
  };
  const asked = { isMissing, isPartial, isClosed };
  return { draft, carried, prefilled, ...asked, change, submit, giveUp, turn };
}

function Desk<Asked>(props: Ready<Asked>) {
  const { task, form, session, opening, wordsLabel, act } = props;
  const desk = useDesk(props);
  const { draft, carried, prefilled, isMissing, isPartial, isClosed, change, giveUp } = desk;
  const { written, standing } = draft;
  const { people } = opening.remote.names;
  const nameOf = (person: string) => people[person] ?? task.names.people[person] ?? '';
  return (
    <>
      {props.onTurn && !isClosed && <FormSwapped onTurn={() => void desk.turn()} />}
      {carried && !isClosed && <CarriedOver carried={carried} />}
      <DraftConflict draft={draft} form={form} person={session.person} nameOf={nameOf} />
      {isClosed && props.closed?.(form, written, giveUp)}
      {wordsLabel !== undefined && (
        <Words
          label={wordsLabel}
          words={written.words}
          isMissing={isMissing}
          isDisabled={isClosed}
          onChange={(words) => change({ words })}
        />
      )}
      <PrefilledHead prefilled={prefilled} />
      <LazyCampaignForm
        carried={prefilled.marks}
        form={form}
        issuance={task}
        body={written.body}
        onChange={(body) => change({ body })}
        faults={faultsIn(act.error)}
        isBusy={act.isPending}
        isDisabled={isClosed}
        submitText={props.submitText}
        onSubmit={desk.submit}
        otherActs={props.otherActs?.(giveUp)}
      >
        {props.besides?.(isPartial && props.isWhole === false)}
        <PrefilledOpen prefilled={prefilled} isMissing={isPartial} />
        {act.isError && <Failure error={act.error} />}
        {!isClosed && <DraftLine standing={standing} />}
      </LazyCampaignForm>
    </>
  );
}

function writerOf({ person, office }: SessionBody): Writer {
  return { person, office: office ?? '' };
}

function openingOf<Asked>(
  { task, about, initial: given, round, since }: FillInProps<Asked>,
  session: SessionBody,
  { remote, before }: { remote: DraftView; before: PrefillView },
): Opening {
  const { campaign, office, unit } = task;
  const local = locallyKept(writerOf(session), { campaign, office, unit, duty: about });
  const initial = { ...given, body: { ...prefilledBody(before.fields), ...given.body } };
  return { initial, round, since, remote, local };
}

/** A form of the unit with its draft, from its opening to its being handed in. */
export function FillIn<Asked>(props: FillInProps<Asked>) {
  const { task, about, formVersion } = props;
  const { campaign, office, unit } = task;
  const form = useQuery(fillableFormQuery(formVersion));
  const ref = { campaign, office, unit, duty: about };
  const draft = useQuery(draftQuery(ref));
  const before = usePrefill(ref, props.isPrefilled === true);
  const { data: session } = useQuery(sessionQuery);
  const known = before && draft.data ? { remote: draft.data, before } : null;
  const opening = session && known ? openingOf(props, session, known) : null;
  const older = useOlderVersions(opening, formVersion);
  const error = (form.data ? draft.error : form.error) ?? older.error;
  const retry = () => {
    if (!form.data) void form.refetch();
    if (!draft.data) void draft.refetch();
  };
  if (error && (!draft.data || !older.isWhole)) return <Failure error={error} onRetry={retry} />;
  if (!form.data || !opening || !session || !before || !older.isWhole) return <Loading />;
  return <Desk {...{ ...props, opening, session, before }} form={form.data} older={older.forms} />;
}
