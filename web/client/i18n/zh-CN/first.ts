/** What the first page needs; the texts of the other screens come with the first of them. */
export { default as app } from './app.json';
export { default as session } from './session.json';
export { default as states } from './states.json';
export { default as tasks } from './tasks.json';
