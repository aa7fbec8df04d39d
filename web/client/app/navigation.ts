import type { ComponentType } from 'react';
import {
  ApartmentOutlined,
  AuditOutlined,
  BarsOutlined,
  CheckSquareOutlined,
  EyeOutlined,
  FileDoneOutlined,
  FormOutlined,
  InboxOutlined,
  SendOutlined,
  SettingOutlined,
  FlagOutlined,
} from '@ant-design/icons';
import type { LinkProps } from '@tanstack/react-router';
import type { PlaceName } from '../../../domain/places';
import type { WaitingBody } from '../../contract/waiting';

/** One entry of the navigation; its name is the text `app:navigation.<name>`. */
export interface Place {
  name: PlaceName;
  to: NonNullable<LinkProps['to']>;
  icon: ComponentType;
  /** What is counted beside it. */
  counts?: Exclude<keyof WaitingBody, 'boards'>;
  /** Shown while something waits there, and not otherwise. */
  isOnlyWaiting?: boolean;
}

/** What people do, in the order of the day. A place is listed once its screen exists. */
export const PLACES: readonly Place[] = [
  { name: 'todo', to: '/todo', icon: CheckSquareOutlined, counts: 'todo' },
  { name: 'toRead', to: '/to-read', icon: EyeOutlined, counts: 'toRead' },
  { name: 'done', to: '/done', icon: FileDoneOutlined },
  { name: 'inbox', to: '/inbox', icon: InboxOutlined, counts: 'inbox' },
  { name: 'items', to: '/items', icon: FlagOutlined },
  { name: 'campaigns', to: '/campaigns', icon: SendOutlined },
  { name: 'reviews', to: '/reviews', icon: AuditOutlined, counts: 'reviews' },
  {
    ...{ name: 'approvals', to: '/approvals', icon: AuditOutlined },
    ...{ counts: 'approvals', isOnlyWaiting: true },
  },
  { name: 'board', to: '/board', icon: BarsOutlined, counts: 'board' },
  { name: 'forms', to: '/forms', icon: FormOutlined },
  { name: 'organisation', to: '/organisation', icon: ApartmentOutlined },
  { name: 'settings', to: '/settings', icon: SettingOutlined },
];

/** On a phone: which places come first; as many as the bar has room for. */
const PHONE_ORDER: readonly PlaceName[] = [
  'todo',
  'reviews',
  'approvals',
  'inbox',
  'board',
  'toRead',
  'items',
  'campaigns',
  'done',
  'forms',
  'organisation',
  'settings',
];
const PHONE_PLACES = 4;

/** The places the server lists for somebody, as far as they have a screen. */
export function shownPlaces(listed: readonly PlaceName[]): Place[] {
  return PLACES.filter(({ name }) => listed.includes(name));
}

/** Without those that are shown only while something waits there. */
export function withWork(places: readonly Place[], waiting: WaitingBody | undefined): Place[] {
  return places.filter(
    ({ counts, isOnlyWaiting }) => !isOnlyWaiting || waiting?.[counts ?? 'todo'],
  );
}

/** The shown places that fit the bar of a phone, in the order of the day; the rest lies behind 更多. */
export function onPhoneBar(shown: readonly Place[]): Place[] {
  const names = shown.map(({ name }) => name);
  const first = PHONE_ORDER.filter((name) => names.includes(name)).slice(0, PHONE_PLACES);
  return shown.filter(({ name }) => first.includes(name));
}
