/** The page of mail. */
import { startDialog } from '../start-dialog';
import { Dialog } from './dialog';
import '../pictures/style.css';
import './style.css';

startDialog('mailDesk', Dialog);
