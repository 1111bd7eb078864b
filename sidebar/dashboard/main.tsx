/** The page of the dashboard. */
import { startDialog } from '../start-dialog';
import { Dialog } from './dialog';
import '../pictures/style.css';
import './style.css';

startDialog('dashboard', Dialog);
