import { testCells } from '../cell-test';

describe('或签 any', () => testCells('any'));
