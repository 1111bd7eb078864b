/** The page of segments. */
import { startDialog } from '../start-dialog';
import { Dialog } from './dialog';
import '../pictures/style.css';
import './own/style.css';

startDialog('segmentMap', Dialog);
