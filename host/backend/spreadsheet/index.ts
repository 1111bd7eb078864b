/** All operations of the spreadsheet service. */
import type { OperationTable } from '../../runner/protocol';
import { cellOperations } from './cells';
import { chartOperations } from './charts';
import { markOperations } from './marks';
import { sheetOperations } from './sheets';
import { textSearchOperations } from './text-search';
import { toolOperations } from './tools';

export const spreadsheetOperations: OperationTable = {
  ...cellOperations,
  ...toolOperations,
  ...sheetOperations,
  ...markOperations,
  ...chartOperations,
  ...textSearchOperations,
};
