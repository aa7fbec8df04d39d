import type { ComponentType } from 'react';
import { CheckSquareOutlined, EyeOutlined, InboxOutlined } from '@ant-design/icons';

/** One entry of the navigation; its name is the text `app:navigation.<name>`. */
export interface Place {
  name: 'todo' | 'toRead' | 'done';
  to: '/todo' | '/to-read' | '/done';
  icon: ComponentType;
}

/** What people do, in the order of the day. A place is listed once its screen exists. */
export const PLACES: readonly Place[] = [
  { name: 'todo', to: '/todo', icon: InboxOutlined },
  { name: 'toRead', to: '/to-read', icon: EyeOutlined },
  { name: 'done', to: '/done', icon: CheckSquareOutlined },
];
