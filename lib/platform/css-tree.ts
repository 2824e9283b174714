/** The CSS parser, for plain style rules of pages read without a browser. */
export { parse as parseCss, toPlainObject } from 'css-tree';
export type { CssNodePlain } from 'css-tree';
