import { testCells } from '../cell-test';

describe('会签 all', () => testCells('all'));
