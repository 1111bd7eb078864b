/** English texts of the views that put data in order: cleaning, duplicates, columns. */
import { cleanUp } from './clean-up';
import { columns } from './columns';
import { duplicates } from './duplicates';

export const data = { cleanUp, columns, duplicates };

export type DataWords = typeof data;
