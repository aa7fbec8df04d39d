import { lazyRouteComponent } from '@tanstack/react-router';
import { paths } from '../../contract/paths';
import { UnreachableError } from '../api/refusals';
import { loadAllTexts } from './texts';

async function isServerThere(): Promise<boolean> {
  return fetch(paths.live).then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * A screen that is fetched when it is opened, with the texts of every screen if they are not here
 * yet. Where its file is gone because the server has a newer client, the router loads the page anew;
 * where the server is away, that would lose the page, and it can be tried again instead.
 */
export const lazyScreen: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(async () => {
    try {
      const [screen] = await Promise.all([load(), loadAllTexts()]);
      return screen;
    } catch (error) {
      if (await isServerThere()) throw error;
      throw new UnreachableError('unreachable', { cause: error });
    }
  }, name);
