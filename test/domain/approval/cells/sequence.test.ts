import { testCells } from '../cell-test';

describe('依次 sequence', () => testCells('sequence'));
