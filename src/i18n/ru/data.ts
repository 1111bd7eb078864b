/** Russian texts of the views that put data in order: cleaning, duplicates, columns. */
import { cleanUp } from './clean-up';
import { columns } from './columns';
import { duplicates } from './duplicates';
import type { DataWords } from '../en/data';

export const data: DataWords = { cleanUp, columns, duplicates };
