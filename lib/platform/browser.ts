import browser from 'webextension-polyfill';

/** The one import of webextension-polyfill: the browser's extension API with promises. It throws when loaded outside an extension. */
export { browser };
export type { Permissions, Runtime } from 'webextension-polyfill';
