export { default as app } from './app.json';
export { default as compare } from './compare.json';
export { default as form } from './form.json';
export { default as session } from './session.json';
export { default as states } from './states.json';
export { default as task } from './task.json';
export { default as tasks } from './tasks.json';
export { default as timeline } from './timeline.json';
