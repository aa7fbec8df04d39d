// Where the stories find it; the pictures of the screens are taken with the same browser.
export {
  type KillableBrowser,
  openBrowser,
  openKillableBrowser,
} from '../../scripts/browse/open-browser';
export { SIZES, type Size, Visit } from '../../scripts/browse/visit';
