/** The page that imports clients. */
import { startDialog } from '../start-dialog';
import { Dialog } from './dialog';
import './style.css';

startDialog('import', Dialog);
