/** The HTML parser: the standard's own algorithm, foster parenting included. */
export { defaultTreeAdapter, parse } from 'parse5';
export type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, TreeAdapter } from 'parse5';
