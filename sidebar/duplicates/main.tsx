/** The page of duplicates. */
import { startDialog } from '../start-dialog';
import { Dialog } from './dialog';
import './style.css';

startDialog('duplicates', Dialog);
