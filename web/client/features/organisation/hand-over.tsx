import { useState } from 'react';
import { Alert, Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PostRole } from '../../../../domain/person';
import type { HandedOver, HandOverBody, LeftOfficeView } from '../../../contract/hand-over';
import { useHandOver } from '../../api/hand-over';
import { RefusedError } from '../../api/refusals';
import { Failure } from '../../ui/failure';
import { HandedApprovals, HeldApprovals } from './held-approvals';
import { LeftOffices } from './left-offices';
import { PickField } from './pick-field';
import { useWords } from './use-words';

/** One post of whoever leaves. */
interface LeftPost {
  key: string;
  office: string;
  officeName: string;
  role: PostRole;
}

function postsOf(offices: readonly LeftOfficeView[]): LeftPost[] {
  return offices.flatMap(({ office, name, roles }) =>
    roles.map((role) => ({ key: `${office} ${role}`, office, officeName: name, role })),
  );
}

/** Chosen for a post that nobody takes. */
const NOBODY = 'nobody';

/** Who takes which post: all to one, or each to somebody; empty while nothing is chosen. */
function useSuccessors(posts: readonly LeftPost[]) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const all = new Set(posts.map(({ key }) => chosen[key] ?? ''));
  return {
    of: (key: string) => chosen[key] ?? '',
    common: all.size === 1 ? ([...all][0] ?? '') : '',
    give: (key: string, to: string) => setChosen((before) => ({ ...before, [key]: to })),
    giveAll: (to: string) => setChosen(Object.fromEntries(posts.map(({ key }) => [key, to]))),
  };
}

function useCandidates({ candidates }: HandOverBody) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const people = candidates.map(({ id, name, at }) => ({
    id,
    label: t('pick.at', { name, at: words.list(at) }),
  }));
  return [{ id: NOBODY, label: t('pick.none'), isFixed: true }, ...people];
}

type Successors = ReturnType<typeof useSuccessors>;

interface PostsProps {
  facts: HandOverBody;
  posts: readonly LeftPost[];
  successors: Successors;
}

function Posts({ facts, posts, successors }: PostsProps) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const candidates = useCandidates(facts);
  const shared = { filter: t('pick.filter'), options: candidates, empty: t('pick.unchosen') };
  const each = posts.map(({ key, officeName, role }) => (
    <PickField
      key={key}
      {...shared}
      label={t('handing.postAt', { office: officeName, role: words.role(role) })}
      value={successors.of(key)}
      onChange={(to) => successors.give(key, to)}
    />
  ));
  if (posts.length === 1) return <>{each}</>;
  return (
    <>
      <PickField
        {...shared}
        label={t('handing.allTo')}
        value={successors.common}
        onChange={successors.giveAll}
      />
      <details className="handing-each">
        <summary>{t('handing.each')}</summary>
        {each}
      </details>
    </>
  );
}

interface ApproverFieldProps {
  facts: HandOverBody;
  value: string;
  onChange: (to: string) => void;
}

function ApproverField({ facts, value, onChange }: ApproverFieldProps) {
  const { t } = useTranslation('organisation');
  return (
    <PickField
      label={t('handing.approvalsTo', { count: facts.approvals.length })}
      filter={t('pick.filter')}
      options={useCandidates(facts)}
      empty={t('pick.unchosen')}
      value={value}
      onChange={onChange}
    />
  );
}

function Done({ name, done }: { name: string; done: HandedOver }) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const told = { posts: done.posts, name, successors: words.list(done.successors) };
  const title = done.posts > 0 ? t('handing.done', told) : t('handing.doneAlone', told);
  return (
    <>
      <Alert type="success" showIcon role="status" title={title} />
      <HandedApprovals approvals={done.approvals} />
    </>
  );
}

function isEmptyOffice(error: unknown): boolean {
  return error instanceof RefusedError && error.body.code === 'officeLeftEmpty';
}

function HandOverForm({
  facts,
  onDone,
}: {
  facts: HandOverBody;
  onDone: (done: HandedOver) => void;
}) {
  const { t } = useTranslation('organisation');
  const { person, offices } = facts;
  const posts = postsOf(offices);
  const successors = useSuccessors(posts);
  const [approver, setApprover] = useState('');
  const [isSure, setSure] = useState(false);
  const act = useHandOver(person.id);
  const given = posts.filter(({ key }) => !['', NOBODY].includes(successors.of(key))).length;
  const dropped = posts.filter(({ key }) => successors.of(key) === NOBODY).length;
  const open = offices.reduce((sum, office) => sum + office.open, 0);
  const to = (key: string) => (successors.of(key) === NOBODY ? null : successors.of(key));
  // Whoever takes every post takes the approvals too, unless somebody else is named for them.
  const taker = approver || successors.common;
  const waits = facts.approvals.length > 0;
  const run = () => {
    const handed = posts.map(({ key, office, role }) => ({ office, role, to: to(key) }));
    const seen = facts.approvals.map(({ id }) => id);
    const approvals = { to: waits && taker && taker !== NOBODY ? taker : null, seen };
    act.mutate({ posts: handed, approvals, confirmed: isSure }, { onSuccess: onDone });
  };
  return (
    <section className="card handing-posts" aria-labelledby="handing-posts">
      <h2 id="handing-posts">{t('handing.posts')}</h2>
      <Posts {...{ facts, posts, successors }} />
      {waits && <ApproverField facts={facts} value={taker} onChange={setApprover} />}
      <p>{t('handing.effect', { posts: given, name: person.name, open })}</p>
      {dropped > 0 && <p className="handing-dropped">{t('handing.dropped', { count: dropped })}</p>}
      {act.isError && <Failure error={act.error} />}
      {(isEmptyOffice(act.error) || isSure) && (
        <Checkbox checked={isSure} onChange={(event) => setSure(event.target.checked)}>
          {t('handing.confirmEmpty')}
        </Checkbox>
      )}
      <p>
        <Button
          type="primary"
          disabled={given + dropped < posts.length || (waits && !taker)}
          loading={act.isPending}
          onClick={run}
        >
          {t('handing.do')}
        </Button>
      </p>
    </section>
  );
}

/** Asks who takes over and does it; afterwards says what was done. */
export function HandOver({ facts }: { facts: HandOverBody }) {
  const { t } = useTranslation('organisation');
  // Read anew after the act, the numbers are of somebody without posts.
  const [done, setDone] = useState<HandedOver | null>(null);
  const { name } = facts.person;
  return (
    <>
      <h1>{t('handing.title', { name })}</h1>
      {done && <Done name={name} done={done} />}
      {!done && facts.offices.length === 0 && (
        <p className="card state-box">{t('handing.noPosts')}</p>
      )}
      {!done && facts.offices.length > 0 && (
        <>
          <p className="soft">{t('handing.sentence')}</p>
          <h2>{t('handing.pending')}</h2>
          <LeftOffices offices={facts.offices} />
          <HeldApprovals {...facts} />
          <HandOverForm facts={facts} onDone={setDone} />
        </>
      )}
    </>
  );
}
