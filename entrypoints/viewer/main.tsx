import { mountViewer } from '../../components/viewer/mount';
import { startPdfWorker } from '../../lib/platform/pdfjs-browser';
import { say } from '../../lib/words/say';
import { ViewerSession } from './session';

startPdfWorker();
const session = new ViewerSession(location.href);
mountViewer(document.querySelector<HTMLElement>('#viewer')!, session, say, navigator.language);
