/** An element of a built page. */
export interface Markup {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Markup | TextNode)[];
  readonly parent: Markup | null;
}

/** Text between tags; what scripts and styles hold is none. */
export interface TextNode {
  readonly text: string;
  readonly parent: Markup;
}

interface Open extends Markup {
  readonly children: (Markup | TextNode)[];
}

const VOID = new Set(['meta', 'link', 'input', 'br', 'hr', 'img']);
const RAW = new Set(['script', 'style']);
const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function decode(text: string): string {
  return text.replace(/&[^;\s]+;/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new Error(`found ${entity}, expected one of ours`);
    return character;
  });
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
  return new Map(found.map(([, name = '', value = '']) => [name, decode(value)]));
}

/**
 * Reads a page of ours as a tree. Stricter than a browser, which would mend it: every element is closed in its turn,
 * or this throws and says where.
 */
export function readMarkup(page: string): Markup {
  const root: Open = { tag: '#page', attributes: new Map(), children: [], parent: null };
  let open = root;
  let at = 0;
  const addText = (to: number): void => {
    const text = page.slice(at, to).replace(/^<!doctype html>/, '');
    if (text.includes('<')) throw new Error(`found a stray < in "${text.slice(0, 80)}"`);
    if (text !== '') open.children.push({ text: decode(text), parent: open });
  };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(page); match !== null; match = TAG.exec(page)) {
    const [whole, slash, tag = '', attributes = '', empty] = match;
    addText(match.index);
    at = match.index + whole.length;
    if (slash === '/') {
      if (open.tag !== tag || open.parent === null) {
        throw new Error(`found </${tag}> in <${open.tag}> before "${page.slice(at, at + 60)}"`);
      }
      open = open.parent as Open;
      continue;
    }
    const made: Open = { tag, attributes: readAttributes(attributes), children: [], parent: open };
    open.children.push(made);
    if (empty === '/' || VOID.has(tag)) continue;
    open = made;
    if (!RAW.has(tag)) continue;
    // Raw text ends at its own end tag alone.
    at = page.indexOf(`</${tag}>`, at);
    if (at < 0) throw new Error(`found no </${tag}>, expected one`);
    TAG.lastIndex = at;
  }
  addText(page.length);
  if (open !== root) throw new Error(`found <${open.tag}> unclosed, expected its end`);
  return root;
}

export function isElement(node: Markup | TextNode): node is Markup {
  return 'tag' in node;
}

/** Text of an element and all that is in it, white space as it stands. */
export function textOf(node: Markup | TextNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node.text;
}

export function attribute(element: Markup, name: string): string {
  return element.attributes.get(name) ?? '';
}

export function hasClass(element: Markup, name: string): boolean {
  return attribute(element, 'class').split(' ').includes(name);
}

/** Every element below, in document order, that meets a condition. */
export function findAll(root: Markup, test: (element: Markup) => boolean): readonly Markup[] {
  return root.children
    .filter(isElement)
    .flatMap((child) => [...(test(child) ? [child] : []), ...findAll(child, test)]);
}

/** Every text below that is more than white space. */
export function textsOf(root: Markup): readonly TextNode[] {
  return root.children.flatMap((child) => {
    if (isElement(child)) return textsOf(child);
    return child.text.trim() === '' ? [] : [child];
  });
}

/** Elements of a class, or with an attribute (`@name`) that may have to have a value (`@name=value`). */
export function select(root: Markup, what: string): readonly Markup[] {
  if (!what.startsWith('@')) return findAll(root, (element) => hasClass(element, what));
  const [name = '', value] = what.slice(1).split('=');
  return findAll(root, (element) => {
    const held = element.attributes.get(name);
    return held !== undefined && (value === undefined || held === value);
  });
}
