import { testCells } from '../cell-test';

describe('票签 vote, so many', () => testCells('count'));
