import { viewerEn } from '../words/en-viewer';
import { viewerZh } from '../words/zh-cn-viewer';

/** The viewer's words in either language. */
export const enViewer = viewerEn;
export const zhViewer = viewerZh;
