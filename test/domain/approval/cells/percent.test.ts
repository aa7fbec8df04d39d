import { testCells } from '../cell-test';

describe('票签 vote, so many of a hundred', () => testCells('percent'));
