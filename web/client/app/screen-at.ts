import { createRoute, type RouteComponent } from '@tanstack/react-router';
import { root } from './root-route';

/** A screen at an address that takes nothing after its question mark. */
export const screenAt = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component });
