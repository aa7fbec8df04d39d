import { indexDirectory } from '../directory-index';
import { isMailAddress, isMasked } from '../mail-address';
import { canAdminister, type Viewer } from '../permissions';
import { isAccount, type Person, type Post, type PostRole, POST_ROLES } from '../person';
import type { Directory } from '../unit';
import { roleWords } from './directory-words';
import { NameFinder } from './name-finder';
import { cleanName } from './name-key';
import type { SheetFault } from './sheet-fault';
import { PEOPLE_HEADERS, type PeopleColumn, type TableRow } from './sheet-table';
import type { CellFault } from './unit-cells';

export type PersonRow = TableRow<PeopleColumn>;

/** Somebody known under an account, and whether whoever asks answers for all of their posts. */
export interface KnownPerson extends Person {
  isInCharge: boolean;
}

/** One person a table adds or changes; without `before` they are new and have no id yet. */
export interface PlannedPerson {
  row: number;
  name: string;
  account: string;
  posts: Post[];
  before: KnownPerson | null;
}

/** Where a table says somebody's mail goes. */
export interface PlannedMail {
  account: string;
  address: string;
}

/** What a table of people comes to; nothing of it is done while there is a fault. */
export interface PeoplePlan {
  steps: PlannedPerson[];
  unchanged: number;
  /** Addresses as written; empty and masked cells leave what is known. */
  mails: PlannedMail[];
  faults: SheetFault[];
}

/** What the rows are read against. */
export interface PeopleFacts {
  /** The units as they are to become. */
  directory: Directory;
  /** By account; at least those of the rows. */
  known: ReadonlyMap<string, KnownPerson>;
  viewer: Viewer;
}

function personFault(
  { row }: PersonRow,
  column: PeopleColumn,
  { code, params }: CellFault,
): SheetFault {
  return { sheet: 'people', row, column: PEOPLE_HEADERS[column][0], code, params: params ?? {} };
}

/** An account as it is kept: half width, lower case, without spaces. */
export function accountOf(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase();
}

/** Posts in the order of offices and of `POST_ROLES`, each once. */
export function sortedPosts(posts: readonly Post[]): Post[] {
  const rank = ({ office, role }: Post) => `${office}\n${POST_ROLES.indexOf(role)}`;
  const byRank = new Map(posts.map((post) => [rank(post), post]));
  return [...byRank]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { office, role }]) => ({ office, role }));
}

/** True where both mean the same, whatever the order. */
export function isSamePosts(a: readonly Post[], b: readonly Post[]): boolean {
  return JSON.stringify(sortedPosts(a)) === JSON.stringify(sortedPosts(b));
}

class PeopleRows {
  readonly faults: SheetFault[] = [];
  private readonly finder: NameFinder;

  constructor(private readonly facts: PeopleFacts) {
    this.finder = new NameFinder(facts.directory);
  }

  private fault(row: PersonRow, column: PeopleColumn, fault: CellFault): null {
    this.faults.push(personFault(row, column, fault));
    return null;
  }

  account(row: PersonRow): string | null {
    const account = accountOf(row.cells.account);
    if (isAccount(account)) return account;
    const params = { words: cleanName(row.cells.account) };
    return this.fault(row, 'account', { code: 'accountMalformed', params });
  }

  private office(row: PersonRow): string | null {
    const words = cleanName(row.cells.unit);
    if (words === '') return this.fault(row, 'unit', { code: 'unitMissing' });
    const found = this.finder.find(words);
    const [unit] = found;
    if (!unit) {
      const params = { words, suggestions: this.finder.suggest(words) };
      return this.fault(row, 'unit', { code: 'unitUnrecognised', params });
    }
    if (found.length > 1) {
      return this.fault(row, 'unit', { code: 'unitAmbiguous', params: { words } });
    }
    const { paths } = indexDirectory(this.facts.directory);
    if (canAdminister(this.facts.viewer, paths.get(unit.id) ?? '')) return unit.id;
    return this.fault(row, 'unit', { code: 'outsideBranch', params: { name: unit.name } });
  }

  private roles(row: PersonRow): PostRole[] | null {
    const words = row.cells.roles.split(/[、,，;；/／|｜\s]+/).filter((word) => word !== '');
    const roles = words.map((word) => roleWords.valueOf(word));
    const unknown = words.find((_, i) => roles[i] === null) ?? (words.length === 0 ? '' : null);
    if (unknown === null) return roles.filter((role) => role !== null);
    const params = { words: cleanName(unknown), all: roleWords.all.join('、') };
    return this.fault(row, 'roles', { code: 'roleUnknown', params });
  }

  /** The address of one row; null where it says nothing, or once a fault has been told. */
  mail(row: PersonRow): string | null {
    const words = row.cells.mail.normalize('NFKC').trim();
    if (words === '' || isMasked(words)) return null;
    if (isMailAddress(words)) return words;
    return this.fault(row, 'mail', { code: 'mailMalformed', params: { words } });
  }

  /** The posts of one row; null once a fault has been told. */
  posts(row: PersonRow): { office: string; posts: Post[] } | null {
    const office = this.office(row);
    const roles = this.roles(row);
    if (office === null || roles === null) return null;
    return { office, posts: roles.map((role) => ({ office, role })) };
  }

  /** What speaks against one person as a whole; told at the first row. */
  examine(row: PersonRow, step: PlannedPerson): void {
    const { before, account, name } = step;
    const { viewer } = this.facts;
    if (name === '') this.fault(row, 'name', { code: 'personNameMissing' });
    if (!before) return;
    if (!before.isInCharge) {
      this.fault(row, 'account', { code: 'accountElsewhere', params: { account } });
    } else if (before.disabled) {
      this.fault(row, 'account', {
        code: 'accountDisabled',
        params: { account, name: before.name },
      });
    } else if (before.id === viewer.person && !isAdministratorOf(step.posts, viewer.office)) {
      this.fault(row, 'roles', { code: 'ownAdministratorPost' });
    }
  }
}

function isAdministratorOf(posts: readonly Post[], office: string): boolean {
  return posts.some((post) => post.office === office && post.role === 'administrator');
}

/** Rows of one person; the same unit named twice, or two names for one account, is a fault. */
function gathered(rows: readonly PersonRow[], reader: PeopleRows) {
  const people = new Map<
    string,
    {
      row: PersonRow;
      name: string;
      posts: Post[];
      offices: Map<string, number>;
      mail: string | null;
    }
  >();
  for (const row of rows) {
    const account = reader.account(row);
    const held = reader.posts(row);
    if (account === null || held === null) continue;
    const name = cleanName(row.cells.name);
    const person = people.get(account) ?? {
      row,
      name,
      posts: [],
      offices: new Map<string, number>(),
      mail: null,
    };
    person.mail = reader.mail(row) ?? person.mail;
    people.set(account, person);
    const first = person.offices.get(held.office);
    if (first !== undefined) {
      const params = { name, row: first };
      reader.faults.push(personFault(row, 'unit', { code: 'duplicateRow', params }));
    } else if (person.name !== name) {
      const params = { account, row: person.row.row, name: person.name };
      reader.faults.push(personFault(row, 'name', { code: 'personNameDiffers', params }));
    }
    person.offices.set(held.office, first ?? row.row);
    person.posts.push(...held.posts);
  }
  return people;
}

/**
 * What the rows of a table of people come to. A person is known by the account, one row for each
 * unit they have posts in; posts in units that no row of theirs names stay as they are.
 */
export function planPeople(rows: readonly PersonRow[], facts: PeopleFacts): PeoplePlan {
  const reader = new PeopleRows(facts);
  const steps: PlannedPerson[] = [];
  const mails: PlannedMail[] = [];
  let unchanged = 0;
  for (const [account, { row, name, posts, offices, mail }] of gathered(rows, reader)) {
    if (mail !== null) mails.push({ account, address: mail });
    const before = facts.known.get(account) ?? null;
    const kept = (before?.posts ?? []).filter(({ office }) => !offices.has(office));
    const step = { row: row.row, account, before, name, posts: sortedPosts([...kept, ...posts]) };
    reader.examine(row, step);
    if (before && before.name === name && isSamePosts(before.posts, step.posts)) unchanged += 1;
    else steps.push(step);
  }
  return { steps, unchanged, mails, faults: reader.faults.sort((a, b) => a.row - b.row) };
}
