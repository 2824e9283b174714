import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

// Without these maps pdf.js reads PDFs whose Chinese fonts are not embedded as pages without any text, and reports no error.
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const CHINESE_CMAP = /^(?:GB|UniGB|Adobe-GB1).*\.bcmap$/u;
// Fonts every reader of PDFs must have itself, and the decoders of JPEG 2000 and JBIG2, in which scanned pages are kept.
const PDFJS_FILES: [folder: string, wanted: RegExp][] = [
  ['cmaps', CHINESE_CMAP],
  ['standard_fonts', /\.(?:pfb|ttf)$/u],
  ['wasm', /\.(?:wasm|js)$/u],
];

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const [folder, wanted] of PDFJS_FILES) {
        for (const name of readdirSync(join(PDFJS, folder)).filter((file) => wanted.test(file))) {
          files.push({ absoluteSrc: join(PDFJS, folder, name), relativeDest: `pdfjs/${folder}/${name}` });
        }
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_short_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // scripting + activeTab: the reader is put into a page only once the detector says it is a report, or the person asks.
    // offscreen: a page out of sight for pdf.js, whose worker the background of Chrome cannot start; Firefox's can.
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // wasm-unsafe-eval: for the decoders of scanned pages, which are files of the build. Nothing else may be evaluated.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
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
