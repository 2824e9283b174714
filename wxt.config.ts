import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

// Without these maps pdf.js reads PDFs whose Chinese fonts are not embedded as pages without any text, and reports no error.
const CMAPS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
const CHINESE_CMAP = /^(?:GB|UniGB|Adobe-GB1).*\.bcmap$/u;

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const name of readdirSync(CMAPS).filter((file) => CHINESE_CMAP.test(file))) {
        files.push({ absoluteSrc: join(CMAPS, name), relativeDest: `pdfjs/cmaps/${name}` });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_short_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // scripting + activeTab: the reader is put into a page only once the detector says it is a report, or the person asks.
    permissions: ['storage', 'scripting', 'activeTab', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: ['*://*.gov.cn/*'],
    // Asked for one site at a time, when a person adds it.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_action__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+G' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gouji@gouji.example',
              strict_min_version: '142.0',
              // Asked for by Firefox since 2025; absent from WXT's types.
              ...({ data_collection_permissions: { required: ['none'] } } as object),
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
