export { campaignWorkflow } from './campaign';
export { unitTaskWorkflow } from './unit-task';
