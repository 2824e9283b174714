import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { triesPerCharacter } from './backtracking';
import { codeIn, ROOT, type SourceFile } from './tree';

/** A pattern of the product and where it is written. */
interface Pattern {
  source: string;
  flags: string;
  place: string;
}

/** Tries per character that a pattern may cost on a text made to fool it: a few loops with bounds, none without. */
const MOST_TRIES = 1000;

const CODE = codeIn('lib', 'components', 'entrypoints');

interface Tree {
  type?: string;
  start?: number;
  regex?: { pattern: string; flags: string };
  callee?: { type: string; name?: string };
}

function walk(tree: unknown, visit: (node: Tree) => void): void {
  if (Array.isArray(tree)) for (const item of tree) walk(item, visit);
  else if (tree && typeof tree === 'object') {
    visit(tree);
    for (const value of Object.values(tree)) walk(value, visit);
  }
}

const placeOf = ({ path, text }: SourceFile, start: number): string =>
  `${path}:${text.slice(0, start).split('\n').length}`;

const written: Pattern[] = [];
/** Where patterns are put together while the product runs, by file. */
const composing = new Map<string, number>();
for (const file of CODE) {
  walk(parseSync(file.path, file.text).program, ({ type, start, regex, callee }) => {
    if (regex) written.push({ source: regex.pattern, flags: regex.flags, place: placeOf(file, start!) });
    const makes = (type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp';
    if (makes) composing.set(file.path, (composing.get(file.path) ?? 0) + 1);
  });
}

/** Patterns the product puts together, met while its modules load and while it works on reports of every kind. */
const met: Pattern[] = [];
const sites = new Map<string, Set<string>>();
const Plain = globalThis.RegExp;

/** The place of the product a pattern was put together at, by the stack. */
function callerOf(stack: string): { path: string; at: string } | null {
  for (const line of stack.split('\n').slice(2, 6)) {
    const call = /((?:lib|components|entrypoints)\/[^\s:()?]{1,120}\.tsx?)[^:]{0,40}:(\d{1,6}:\d{1,6})/u.exec(
      line,
    );
    if (call && composing.has(call[1]!)) return { path: call[1]!, at: call[2]! };
  }
  return null;
}

const Watched = new Proxy(Plain, {
  construct(target, [pattern, flags]: [string | RegExp, string?]) {
    const made = new target(pattern, flags);
    const caller = callerOf(new Error('where').stack ?? '');
    if (caller) {
      met.push({ source: made.source, flags: made.flags, place: caller.path });
      sites.set(caller.path, (sites.get(caller.path) ?? new Set()).add(caller.at));
    }
    return made;
  },
});

/** A report that makes the rules look for numbers that are missing, by an organ named without its place. */
const SAMPLE = `自治区水利厅2021年政府信息公开工作年度报告
编制单位：宁夏回族自治区水利厅
一、总体情况
本年主动公开政府信息12条。
图1 公开渠道
图3 申请方式
三、收到和处理政府信息公开申请情况
（一）收到申请。
（三）答复申请。`;

beforeAll(async () => {
  globalThis.RegExp = Watched;
  try {
    for (const path of composing.keys()) await import(`${ROOT}/${path}`);
    const { auditOf, documentOf } = await import('../fixture-run/engine');
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    auditOf(bytes(SAMPLE), 'sample.txt');
    documentOf(bytes('<p style="height: 20px; width: 30pt"><img src="a.png">一</p>'), 'sample.html');
  } finally {
    globalThis.RegExp = Plain;
  }
});

afterAll(() => {
  globalThis.RegExp = Plain;
});

const isFaulty = ({ source, flags, place }: Pattern): string[] => {
  const tries = triesPerCharacter({ source, flags });
  return tries > MOST_TRIES ? [`${place} /${source}/${flags}: ${tries} tries per character`] : [];
};

describe('patterns of the product', () => {
  test('as written take no longer for a character of a long text than for one of a short text', () => {
    expect(written.length).toBeGreaterThan(500);
    expect(
      written.flatMap(isFaulty),
      'bound the quantifiers, or look behind so that a run is tried once',
    ).toEqual([]);
  });

  test('put together while the product runs are all met here', () => {
    const missed = [...composing].filter(([path, count]) => (sites.get(path)?.size ?? 0) < count);
    expect(missed, 'make the sample above run these places').toEqual([]);
  });

  test('put together while the product runs are as safe', () => {
    expect(met.flatMap(isFaulty)).toEqual([]);
  });
});
