import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../ui/not-found';
import { Shell } from './shell';

/** The frame around every page. */
export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
