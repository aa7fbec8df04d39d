// Where the stories find it; the pictures of the screens are taken with the same browser.
export { openBrowser } from '../../scripts/browse/open-browser';
export { SIZES, type Size, Visit } from '../../scripts/browse/visit';
