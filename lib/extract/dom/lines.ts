import { collapse } from '../../text/fold';
import { isInline, type Part, type TextPart } from './part';

/** One visual line or paragraph: its pieces in order and the block that holds it. */
export interface Line {
  text: string;
  pieces: TextPart[];
  container: Part;
  /** Level of the heading element it stands in. */
  heading?: number;
}

/** What a flow gives out, in reading order. */
interface FlowSink {
  line(line: Line): void;
  /** True where the part was taken as a whole (a table, a picture, something to leave out). */
  take(part: Part): boolean;
}

/** Elements that by themselves are blocks; inline-block ones stay apart from their neighbours by a space. */
const BLOCKS = new Set(
  'div p li td th section article ul ol dl dd dt h1 h2 h3 h4 h5 h6 table tr form fieldset'.split(' '),
);

/** Walks a part and gives its lines and what the sink takes, in reading order. Blocks and br end a line. */
export function flow(part: Part, sink: FlowSink): void {
  new Flow(sink).enter(part, part);
}

/** The lines of a cell joined by "\n"; parts that `leave` names are left out. */
export function textOf(part: Part, leave: (part: Part) => boolean = () => false): string {
  const lines: string[] = [];
  flow(part, { line: ({ text }) => lines.push(text), take: leave });
  return lines.join('\n');
}

class Flow {
  private pieces: TextPart[] = [];
  private printed: string[] = [];

  constructor(private readonly sink: FlowSink) {}

  enter(part: Part, container: Part, heading?: number, preformatted = false): void {
    const level = /^h[1-6]$/u.test(part.tag) ? Number(part.tag[1]) : heading;
    const raw = preformatted || part.tag === 'pre';
    for (const child of part.children) {
      if (child.kind === 'text') this.text(child, container, level, raw);
      else this.element(child, container, level, raw);
    }
    if (part === container) this.end(container, level);
  }

  private element(part: Part, container: Part, heading: number | undefined, raw: boolean): void {
    if (part.tag === 'br' || part.tag === 'hr') return this.end(container, heading);
    const inline = isInline(part);
    if (!inline || part.tag === 'table') this.end(container, heading);
    const waiting = this.pieces.length;
    if (this.sink.take(part)) {
      // What is taken stands between the text before and after it.
      if (inline && waiting === 0) this.end(container, heading);
      return;
    }
    if (!inline) return this.enter(part, part, heading, raw);
    const apart = part.display !== 'inline' && BLOCKS.has(part.tag);
    if (apart) this.printed.push(' ');
    this.enter(part, container, heading, raw);
    if (apart) this.printed.push(' ');
  }

  private text(piece: TextPart, container: Part, heading: number | undefined, raw: boolean): void {
    if (!raw || !piece.text.includes('\n')) {
      this.push(piece);
      return;
    }
    let from = piece.from;
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) this.end(container, heading);
      const to = from + text.replace(/[\s\u00ad\u200b-\u200f\u2060\u3164\ufeff]+/gu, '').length;
      this.push({ ...piece, text, from, to });
      from = to;
    }
  }

  private push(piece: TextPart): void {
    this.printed.push(piece.text);
    if (piece.to > piece.from) this.pieces.push(piece);
  }

  private end(container: Part, heading: number | undefined): void {
    const text = this.pieces.length > 0 ? collapse(this.printed.join('')) : '';
    const pieces = this.pieces;
    this.pieces = [];
    this.printed = [];
    if (text === '') return;
    this.sink.line({ text, pieces, container, ...(heading === undefined ? {} : { heading }) });
  }
}
