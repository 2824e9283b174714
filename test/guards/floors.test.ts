import { expect, test } from 'vitest';
import { codeIn, importsOf, packageOf, type SourceFile } from './tree';

/** What each room may import beside itself. The table of lib/README.md, in the order of its floors. */
const MAY: Record<string, readonly string[]> = {
  'lib/model': [],
  'lib/text': ['lib/model'],
  'lib/forms': ['lib/model'],
  'lib/words': ['lib/model'],
  'lib/platform': [],
  'lib/detect': ['lib/model', 'lib/text'],
  // A table without ruling lines is read by the form's labels: words alone do not tell where its cells end.
  'lib/extract': ['lib/model', 'lib/text', 'lib/platform', 'lib/forms'],
  'lib/bind': ['lib/model', 'lib/text', 'lib/forms'],
  'lib/claims': ['lib/model', 'lib/text'],
  'lib/rules': ['lib/model', 'lib/text', 'lib/forms'],
  'lib/explain': ['lib/model'],
  'lib/locate': ['lib/model', 'lib/text'],
  'lib/export': ['lib/model', 'lib/words', 'lib/platform', 'lib/forms'],
  'lib/audit': floorsBelow(3),
  'lib/link': ['lib/model', 'lib/platform'],
  'lib/library': ['lib/model', 'lib/platform'],
  'lib/panel': floorsBelow(4),
  'lib/viewer': floorsBelow(4),
  components: ['lib/model', 'lib/words', 'lib/panel', 'lib/viewer'],
  entrypoints: [...floorsBelow(4), 'lib/panel', 'lib/viewer', 'components'],
  'lib/cli': floorsBelow(4),
};

/** Packages any file may import; every other one comes in through one file of lib/platform. */
const EVERYWHERE = new Set(['preact', 'vitest']);

/** Programs of Node are for the command line and for lib/platform: everything else runs in browsers. */
const NODE_ROOMS = new Set(['lib/cli', 'lib/platform']);

function floorsBelow(floor: number): string[] {
  const ground = ['lib/model', 'lib/text', 'lib/forms', 'lib/words', 'lib/platform'];
  const second = ['detect', 'extract', 'bind', 'claims', 'rules', 'explain', 'locate', 'export'];
  const third = ['audit', 'link', 'library'];
  const rooms = floor > 3 ? [...second, ...third] : second;
  return [...ground, ...rooms.map((room) => `lib/${room}`)];
}

/** "lib/extract/dom" and its siblings are rooms of their own; a file directly in lib/extract is shared by them. */
function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] !== 'lib') return parts[0]!;
  return parts.slice(0, 2).join('/');
}

function halves(path: string): string | null {
  const parts = path.split('/');
  return parts[1] === 'extract' && parts.length > 3 ? parts[2]! : null;
}

function breaches(file: SourceFile): string[] {
  const room = roomOf(file.path);
  const may = MAY[room];
  if (!may)
    return [`${file.path}: ${room} is no room; name it in lib/README.md and in the table of this test.`];
  return importsOf(file).flatMap((target) => {
    if (packageOf(target) !== null || target.endsWith('?url')) return [];
    const other = roomOf(target);
    if (other === room) return siblings(file.path, target);
    return may.includes(other)
      ? []
      : [
          `${file.path} imports ${target}: ${room} may import ${may.join(', ') || 'nothing'}; move what is shared to a lower floor.`,
        ];
  });
}

function siblings(path: string, target: string): string[] {
  const [own, other] = [halves(path), halves(`${target}.ts`)];
  if (own === null || other === null || own === other) return [];
  // Without a browser the reader of pages runs on a parsed tree: lib/extract/html only builds that tree.
  if (own === 'html' && other === 'dom') return [];
  return [
    `${path} imports ${target}: the readers of lib/extract do not import each other; move what is shared to lib/text or lib/model.`,
  ];
}

const files = codeIn('lib', 'components', 'entrypoints');

test('a room imports only from floors below it', () => {
  expect(files.flatMap(breaches)).toEqual([]);
});

/** Rooms that stand in folders by their steps, lowest first: each folder imports only from itself and those before it. Files beside the folders string the steps together. */
const STEPS: Record<string, readonly string[]> = {
  'lib/extract/pdf': ['form', 'file', 'paint', 'words', 'columns', 'lines', 'aligned', 'pages', 'by-form'],
  'lib/bind': ['labels', 'identity', 'sections', 'tables', 'rows', 'doubts'],
  'lib/claims': ['figures', 'sentences', 'lexicon', 'drafts', 'lists', 'inherited', 'relations'],
};

test.each(Object.entries(STEPS))('a step of %s imports only from steps before it', (room, steps) => {
  const inRoom = (path: string) => path.startsWith(`${room}/`);
  const folderOf = (path: string) => path.slice(room.length + 1).match(/^([^/]+)\//u)?.[1];
  const own = files.filter(({ path }) => inRoom(path) && folderOf(path) !== undefined);
  const untold = new Set(own.map(({ path }) => folderOf(path)!).filter((name) => !steps.includes(name)));
  expect([...untold], `folders of ${room} to put in their place in the table of this test`).toEqual([]);
  const wrong = own.flatMap((file) =>
    importsOf(file)
      .filter(inRoom)
      .filter((target) => {
        const step = steps.indexOf(folderOf(target) ?? '');
        return step < 0 || step > steps.indexOf(folderOf(file.path)!);
      })
      .map((target) => `${file.path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('an outside package comes in through one file of lib/platform', () => {
  const doors = new Map<string, string[]>();
  const wrong: string[] = [];
  for (const file of files) {
    for (const name of new Set(importsOf(file).map(packageOf))) {
      if (name === null || EVERYWHERE.has(name)) continue;
      if (name.startsWith('node:')) {
        if (!NODE_ROOMS.has(roomOf(file.path)))
          wrong.push(`${file.path} imports ${name}: only lib/cli and lib/platform run in Node.`);
      } else if (roomOf(file.path) !== 'lib/platform') {
        wrong.push(
          `${file.path} imports ${name}: re-export what is needed from one file of lib/platform and import that.`,
        );
      } else doors.set(name, [...(doors.get(name) ?? []), file.path]);
    }
  }
  for (const [name, paths] of doors) {
    if (paths.length > 1) wrong.push(`${name} comes in through ${paths.join(' and ')}: keep one door.`);
  }
  expect(wrong).toEqual([]);
});

test('every room is told in lib/README.md', async () => {
  const { readFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  const { ROOT } = await import('./tree');
  const readme = readFileSync(join(ROOT, 'lib', 'README.md'), 'utf8');
  const rooms = new Set(files.map(({ path }) => roomOf(path)));
  const untold = [...rooms].filter(
    (room) => !readme.includes(`\`${room.replace(/^lib\//u, '')}`) && !readme.includes(`\`${room}\``),
  );
  expect(untold, 'rooms to add to the table of lib/README.md').toEqual([]);
});
