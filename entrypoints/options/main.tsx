import { mountOptions } from '../../components/options/mount';
import { langOf } from '../../lib/panel/words';
import { browserOptions } from './browser-options';

mountOptions(document.querySelector<HTMLElement>('#options')!, browserOptions(), langOf(navigator.language));
