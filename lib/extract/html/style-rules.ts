import { parseCss, toPlainObject, type CssNodePlain } from '../../platform/css-tree';
import type { TreeElement } from './tree';

/** Bounds on style sheets: characters and rules read, compounds of one selector, and steps of matching (rules tried, parents asked) in all. */
const MOST_TEXT = 2_000_000;
const MOST_RULES = 20_000;
const MOST_COMPOUNDS = 8;
const MOST_STEPS = 4_000_000;
/** Width of the window for which conditions on width are answered, in CSS pixels. */
const WINDOW_WIDTH = 1280;

/** Properties the reader asks for. */
const PROPERTIES = new Set([
  'display',
  'visibility',
  'float',
  'position',
  'font-weight',
  'text-align',
  'grid-template-columns',
]);

/** A value and how strongly it is set; the greater weight wins, later ones win among equals. */
export interface Declared {
  value: string;
  weight: number;
}

interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
  /** Attributes that must be there, whatever their value. */
  attributes: string[];
  /** How it is tied to the compound before it: " " or ">". */
  tie: ' ' | '>';
}

interface Rule {
  compounds: Compound[];
  declared: Map<string, Declared>;
}

/** Weight added for !important, above every selector. */
const IMPORTANT = 1e12;

/** The plain rules of a page's style elements: tags, classes, ids, attributes, descendants and children; anything fancier is left aside. */
export class StyleRules {
  private readonly byKey = new Map<string, Rule[]>();
  /** Rules by their whole selector: what is said of it again adds to the rule that is there. */
  private readonly bySelector = new Map<string, Rule>();
  private readonly classes = new WeakMap<TreeElement, ReadonlySet<string>>();
  private rules = 0;
  private steps = 0;

  constructor(styles: readonly string[]) {
    let left = MOST_TEXT;
    for (const style of styles) {
      if (style.length > left) continue;
      left -= style.length;
      this.read(style);
    }
  }

  /** True where matching was ended by its bound: some rules were not followed. */
  get isCut(): boolean {
    return this.steps > MOST_STEPS;
  }

  /** What the rules declare for an element, by property. */
  declaredFor(element: TreeElement, classes: readonly string[]): Map<string, Declared> {
    const declared = new Map<string, Declared>();
    if (this.rules === 0) return declared;
    const id = element.getAttribute('id') ?? '';
    const keys = [element.localName, '*', ...classes.map((name) => `.${name}`), ...(id ? [`#${id}`] : [])];
    for (const key of keys) {
      for (const rule of this.byKey.get(key) ?? []) {
        if (this.matches(rule, element))
          for (const [property, one] of rule.declared) strongest(declared, property, one);
      }
    }
    return declared;
  }

  private read(style: string): void {
    try {
      const sheet = toPlainObject(
        parseCss(style, { parseValue: false, parseAtrulePrelude: false, parseCustomProperty: false }),
      );
      if (sheet.type === 'StyleSheet') this.readAll(sheet.children, 0);
    } catch {
      // A sheet nested beyond reason hides nothing: text is kept when unsure.
    }
  }

  private readAll(nodes: readonly CssNodePlain[], depth: number): void {
    for (const node of nodes) {
      if (this.rules >= MOST_RULES || depth > 5) return;
      if (node.type === 'Atrule' && node.block && applies(node.name, node.prelude)) {
        this.readAll(node.block.children, depth + 1);
      } else if (node.type === 'Rule' && node.prelude.type === 'SelectorList') {
        const declared = declarations(node.block.children);
        if (declared.length > 0) for (const selector of node.prelude.children) this.add(selector, declared);
      }
    }
  }

  private add(selector: CssNodePlain, declared: [string, Declared][]): void {
    const compounds = selector.type === 'Selector' ? compoundsOf(selector.children) : null;
    if (!compounds) return;
    const last = compounds.at(-1)!;
    const key = last.id ? `#${last.id}` : last.classes[0] ? `.${last.classes[0]}` : (last.tag ?? '*');
    // Order counts among equals: later rules weigh a little more.
    const weight = specificity(compounds) + this.rules / MOST_RULES;
    const weighed = declared.map(([property, one]): [string, Declared] => [
      property,
      { ...one, weight: one.weight + weight },
    ]);
    this.rules++;
    const selectorText = JSON.stringify(compounds);
    const known = this.bySelector.get(selectorText);
    if (known) {
      for (const [property, one] of weighed) strongest(known.declared, property, one);
      return;
    }
    const rule: Rule = { compounds, declared: new Map() };
    for (const [property, one] of weighed) strongest(rule.declared, property, one);
    this.bySelector.set(selectorText, rule);
    const rules = this.byKey.get(key);
    if (rules) rules.push(rule);
    else this.byKey.set(key, [rule]);
  }

  private matches(rule: Rule, element: TreeElement): boolean {
    if (++this.steps > MOST_STEPS) return false;
    const { compounds } = rule;
    return this.fits(compounds.at(-1)!, element) && this.above(compounds, compounds.length - 1, element);
  }

  private above(compounds: readonly Compound[], index: number, element: TreeElement): boolean {
    if (index === 0) return true;
    const wanted = compounds[index - 1]!;
    const { tie } = compounds[index]!;
    for (let parent = element.parent; parent; parent = parent.parent) {
      if (++this.steps > MOST_STEPS) return false;
      if (this.fits(wanted, parent) && this.above(compounds, index - 1, parent)) return true;
      if (tie === '>') return false;
    }
    return false;
  }

  private fits(compound: Compound, element: TreeElement): boolean {
    if (compound.tag !== null && compound.tag !== element.localName) return false;
    if (compound.id !== null && compound.id !== element.getAttribute('id')) return false;
    if (compound.attributes.some((name) => element.getAttribute(name) === null)) return false;
    if (compound.classes.length === 0) return true;
    const classes = this.classesOf(element);
    return compound.classes.every((name) => classes.has(name));
  }

  private classesOf(element: TreeElement): ReadonlySet<string> {
    let classes = this.classes.get(element);
    if (!classes) {
      classes = new Set((element.getAttribute('class') ?? '').split(/\s+/u));
      this.classes.set(element, classes);
    }
    return classes;
  }
}

/** Keeps the stronger of two declarations. */
export function strongest(declared: Map<string, Declared>, property: string, one: Declared): void {
  const before = declared.get(property);
  if (!before || one.weight >= before.weight) declared.set(property, one);
}

/** The properties the reader asks for out of the text of a style attribute. */
export function declaredInline(style: string): [string, Declared][] {
  if (style === '') return [];
  return style
    .slice(0, 4000)
    .split(';')
    .flatMap((part): [string, Declared][] => {
      const colon = part.indexOf(':');
      const property = part.slice(0, colon).trim().toLowerCase();
      if (colon < 0 || !PROPERTIES.has(property)) return [];
      const value = part
        .slice(colon + 1)
        .trim()
        .toLowerCase();
      const important = value.endsWith('!important');
      const plain = important ? value.slice(0, -10).trim() : value;
      return [[property, { value: plain, weight: important ? IMPORTANT * 2 : IMPORTANT / 2 }]];
    });
}

function declarations(nodes: readonly CssNodePlain[]): [string, Declared][] {
  return nodes.flatMap((node): [string, Declared][] => {
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') return [];
    const property = node.property.toLowerCase();
    if (!PROPERTIES.has(property)) return [];
    return [
      [property, { value: node.value.value.trim().toLowerCase(), weight: node.important ? IMPORTANT : 0 }],
    ];
  });
}

/** Whether an at-rule's rules count on a desktop screen. */
function applies(name: string, prelude: CssNodePlain | null): boolean {
  if (name === 'layer' || name === 'supports') return true;
  if (name !== 'media') return false;
  const query = prelude?.type === 'Raw' ? prelude.value.toLowerCase() : '';
  return query.split(',').some((one) => {
    if (/\bprint\b|\bnot\b|\bspeech\b/u.test(one)) return false;
    const conditions = one.match(/\([^()]*\)/gu) ?? [];
    return conditions.every((condition) => {
      const width = /^\(\s*(min|max)-width\s*:\s*(\d+(?:\.\d+)?)px\s*\)$/u.exec(condition);
      return (
        width !== null &&
        (width[1] === 'min' ? Number(width[2]) <= WINDOW_WIDTH : Number(width[2]) >= WINDOW_WIDTH)
      );
    });
  });
}

/** The compounds of a selector; null where it uses more than tags, classes, ids, descendants and children. */
function compoundsOf(nodes: readonly CssNodePlain[]): Compound[] | null {
  const compounds: Compound[] = [{ tag: null, id: null, classes: [], attributes: [], tie: ' ' }];
  for (const node of nodes) {
    const last = compounds.at(-1)!;
    if (node.type === 'TypeSelector') last.tag = node.name === '*' ? null : node.name.toLowerCase();
    else if (node.type === 'ClassSelector') last.classes.push(node.name);
    else if (node.type === 'IdSelector') last.id = node.name;
    else if (node.type === 'AttributeSelector' && !node.matcher)
      last.attributes.push(node.name.name.toLowerCase());
    else if (node.type === 'Combinator' && (node.name === ' ' || node.name === '>')) {
      compounds.push({ tag: null, id: null, classes: [], attributes: [], tie: node.name });
    } else return null;
  }
  return compounds.length > MOST_COMPOUNDS ? null : compounds;
}

function specificity(compounds: readonly Compound[]): number {
  return compounds.reduce(
    (sum, { id, classes, attributes, tag }) =>
      sum + (id ? 1e6 : 0) + (classes.length + attributes.length) * 1e3 + (tag ? 1 : 0),
    0,
  );
}
