import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** Folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A source file: `path` from the project's root with "/", `text` as it is. */
export interface SourceFile {
  path: string;
  text: string;
}

const SOURCE = /\.(?:ts|tsx|mts|mjs|js|css|html)$/u;
const CODE = /\.(?:ts|tsx|mts|mjs|js)$/u;

/** Every source file below the folders, in order of path. Folders that are not there give none. */
export function sourcesIn(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => filesIn(folder).filter((path) => SOURCE.test(path))).map(readSource);
}

/** As `sourcesIn`, programs only. */
export function codeIn(...folders: string[]): SourceFile[] {
  return sourcesIn(...folders).filter(({ path }) => CODE.test(path));
}

/** Paths of every file below a folder. */
export function filesIn(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('test/output/'))
    .toSorted();
}

const read = new Map<string, SourceFile>();

/** The same object each time: what is told of a file is kept by it. */
function readSource(path: string): SourceFile {
  const known = read.get(path) ?? { path, text: readFileSync(join(ROOT, path), 'utf8') };
  read.set(path, known);
  return known;
}

/** Works it out once a file. */
function onceAFile<T>(tell: (file: SourceFile) => T): (file: SourceFile) => T {
  const told = new WeakMap<SourceFile, { answer: T }>();
  return (file) => {
    const known = told.get(file) ?? { answer: tell(file) };
    told.set(file, known);
    return known.answer;
  };
}

/** A program, parsed. */
export const parsed = onceAFile(({ path, text }) => parseSync(path, text));

/** Program text with its comments blanked out; offsets and line breaks stay. */
export const withoutComments = onceAFile((file): string => {
  const { path, text } = file;
  if (!CODE.test(path)) return text;
  let plain = text;
  for (const { start, end } of parsed(file).comments) {
    plain = plain.slice(0, start) + text.slice(start, end).replace(/[^\n]/gu, ' ') + plain.slice(end);
  }
  return plain;
});

// `import('./x')` on demand and in types.
const ON_DEMAND = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu;

/** What a file imports, statically or on demand, types included: paths of the project ("lib/text/fold") or names of packages. */
export const importsOf = onceAFile((file): string[] => {
  const { module } = parsed(file);
  const specifiers = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...[...withoutComments(file).matchAll(ON_DEMAND)].map((match) => match[1]!),
  ];
  return [...new Set(specifiers.map((specifier) => resolve(file.path, specifier)))];
});

/** The path of the project that an import names, without the file's ending ("lib/text/fold"), or the package. */
export function pathFrom(from: string, specifier: string): string {
  return resolve(from, specifier).replace(/\.(?:tsx?|m?js)$/u, '');
}

function resolve(from: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/u, '');
  if (plain.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), plain));
  return specifier.replace(/^[@~]\//u, '').replace(/^\/(?=lib\/|components\/|entrypoints\/)/u, '');
}

/** The package a resolved import names ("pdfjs-dist/legacy/…" → "pdfjs-dist", "node:fs" → "node:fs"), null for a path of the project and for an address of a file (?url). */
export function packageOf(resolved: string): string | null {
  if (/^(?:lib|components|entrypoints|test|public)\//u.test(resolved) || /^\.|\?url$/u.test(resolved))
    return null;
  if (!resolved.includes('/')) return resolved;
  if (resolved.startsWith('node:')) return resolved;
  const parts = resolved.split('/');
  return resolved.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
}
