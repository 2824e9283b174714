/** A regular expression as a tree. `at most` is Infinity where a quantifier is open. */
export type Node =
  | { kind: 'one'; source: string }
  | { kind: 'all'; items: Node[] }
  | { kind: 'either'; items: Node[] }
  | { kind: 'many'; item: Node; least: number; most: number }
  | { kind: 'look'; item: Node; behind: boolean; not: boolean }
  | { kind: 'edge'; source: string };

const QUANTIFIER = /[*+?]|\{(\d+)(?:(,)(\d*))?\}/uy;
const ESCAPED = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|k<[^>]*>|[^])/uy;
const GROUP = /\((?:\?(<?[=!]|:|<[^>]*>))?/uy;

/** The tree of a pattern written with the flag u. Throws on what it does not know (back references, the flag v's sets). */
export function treeOf(pattern: string): Node {
  const reader = new Reader(pattern);
  const tree = reader.either();
  if (reader.place < pattern.length) throw new Error(`left over at ${reader.place}`);
  return tree;
}

class Reader {
  place = 0;
  constructor(private readonly pattern: string) {}

  either(): Node {
    const items = [this.sequence()];
    while (this.eat('|')) items.push(this.sequence());
    return items.length === 1 ? items[0]! : { kind: 'either', items };
  }

  private sequence(): Node {
    const items: Node[] = [];
    while (this.place < this.pattern.length && !/[|)]/u.test(this.pattern[this.place]!)) {
      items.push(this.counted(this.item()));
    }
    return items.length === 1 ? items[0]! : { kind: 'all', items };
  }

  private counted(item: Node): Node {
    const match = this.match(QUANTIFIER);
    if (!match) return item;
    this.eat('?');
    const [printed, low, comma, high] = match;
    const least = low === undefined ? (printed === '+' ? 1 : 0) : Number(low);
    const most =
      low === undefined ? (printed === '?' ? 1 : Infinity) : comma ? Number(high || Infinity) : least;
    return { kind: 'many', item, least, most };
  }

  private item(): Node {
    const next = this.pattern[this.place]!;
    if (next === '(') return this.group();
    if (next === '[') return this.set();
    if (next === '\\') return escaped(this.match(ESCAPED)![0]);
    if (next === '^' || next === '$') {
      this.place++;
      return { kind: 'edge', source: next };
    }
    const source = String.fromCodePoint(this.pattern.codePointAt(this.place)!);
    this.place += source.length;
    return { kind: 'one', source };
  }

  private group(): Node {
    const how = this.match(GROUP)![1] ?? '';
    const item = this.either();
    if (!this.eat(')')) throw new Error(`no end of the group before ${this.place}`);
    if (!/[=!]$/u.test(how)) return item;
    return { kind: 'look', item, behind: how.startsWith('<'), not: how.endsWith('!') };
  }

  private set(): Node {
    const from = this.place++;
    while (this.pattern[this.place] !== ']') {
      if (this.place >= this.pattern.length) throw new Error(`no end of the set at ${from}`);
      if (!this.match(ESCAPED)) this.place++;
    }
    this.place++;
    return { kind: 'one', source: this.pattern.slice(from, this.place) };
  }

  private eat(sign: string): boolean {
    if (this.pattern[this.place] !== sign) return false;
    this.place++;
    return true;
  }

  private match(shape: RegExp): RegExpExecArray | null {
    shape.lastIndex = this.place;
    const match = shape.exec(this.pattern);
    if (match) this.place += match[0].length;
    return match;
  }
}

function escaped(source: string): Node {
  if (source === '\\b' || source === '\\B') return { kind: 'edge', source };
  if (/^\\(?:k<|[1-9])/u.test(source)) throw new Error(`a back reference: ${source}`);
  return { kind: 'one', source };
}
