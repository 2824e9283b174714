import { mountPanel } from '../../components/frame/mount';
import { toContract } from '../../lib/export/contract';
import { toMarkdown } from '../../lib/export/markdown';
import { toText } from '../../lib/export/text';
import { say } from '../../lib/words/say';
import { browserHost } from './browser-host';

const engine = { say, contract: toContract, markdown: toMarkdown, text: toText };
mountPanel(document.querySelector<HTMLElement>('#panel')!, browserHost(), engine, navigator.language);
