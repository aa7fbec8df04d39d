import type { ItemReview, WorkItem } from '../campaign-file';
import type { FormBody } from '../form';
import { itemsIn, isItemChanged } from '../item-part';
import type { ItemRole } from '../participant';
import type { Route, RouteFork } from './route';
import { placedNodes } from './route-order';

/**
 * The items of a notice that a submission concerns and somebody leads: those the unit has a part in,
 * and those it tells about.
 */
export function itemsReviewed(
  items: readonly WorkItem[],
  own: readonly ItemRole[],
  body: FormBody,
): WorkItem[] {
  const told = itemsIn(body);
  return items.filter(
    ({ no, leads }) =>
      leads.length > 0 && (told.includes(no) || own.some(({ item }) => item === no)),
  );
}

/**
 * A route that asks the lead of each item first, all at the same time, about its item alone; then as
 * it was. Ids hold a colon, which no file's id does.
 */
export function withItemReview(
  route: Route,
  { title, role }: ItemReview,
  items: readonly WorkItem[],
): Route {
  if (items.length === 0) return route;
  const fork: RouteFork = {
    ...{ kind: 'fork', id: 'items:', title },
    branches: items.map(({ no, title: name }) => ({
      ...{ id: `items:${no}`, title: `${no}. ${name}` },
      nodes: [
        {
          ...{ kind: 'node', id: `item:${no}`, title: `${no}. ${name}`, mode: 'any' },
          ...{ approvers: [{ kind: 'itemLead', role, item: no }], advisory: true, item: no },
        },
      ],
    })),
  };
  return { ...route, parts: [fork, ...route.parts] };
}

/** Nodes that look at one item, where it reads otherwise in what is handed in now. */
export function touchedNodes(route: Route, before: FormBody, after: FormBody): string[] {
  return placedNodes(route).flatMap(({ node: { id, item } }) =>
    item !== undefined && isItemChanged(before, after, item) ? [id] : [],
  );
}
