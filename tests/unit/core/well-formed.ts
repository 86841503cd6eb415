const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`);
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, 'g');
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/;
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What keeps a text from being a well-formed XML 1.0 document (no doctype, comments or CDATA: ours have none), or null. */
export function xmlProblem(text: string): string | null {
  const unwritable = UNWRITABLE.exec(text);
  if (unwritable !== null) return `unwritable character at ${unwritable.index}`;
  let rest = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (rest === text) return 'no XML declaration';
  const open: string[] = [];
  let roots = 0;
  while (rest.trim() !== '') {
    const [content = ''] = /^[^<]*/.exec(rest) ?? [];
    if (REFERENCE.test(content)) return `stray & in "${content.slice(0, 40)}"`;
    if (open.length === 0 && content.trim() !== '') return `text outside the root: ${content}`;
    rest = rest.slice(content.length);
    if (rest === '') break;
    const tag = TAG.exec(rest);
    if (tag === null) return `no tag: ${rest.slice(0, 60)}`;
    const [whole, slash, name = '', attributes = '', empty] = tag;
    const problem = attributeProblem(attributes);
    if (problem !== null) return problem;
    if (slash === '/' && open.pop() !== name) return `unexpected </${name}>`;
    if (slash === '' && open.length === 0) roots += 1;
    if (slash === '' && empty === '') open.push(name);
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) return `unclosed <${open.at(-1)}>`;
  return roots === 1 ? null : `${roots} roots`;
}

function attributeProblem(attributes: string): string | null {
  const found = [...attributes.matchAll(ATTRIBUTE)];
  const names = found.map(([, name]) => name);
  if (new Set(names).size !== names.length) return `repeated attribute in ${attributes}`;
  return found.some(([, , value = '']) => REFERENCE.test(value))
    ? `stray & in ${attributes}`
    : null;
}

/** Texts of all elements of a name, entities resolved; elements inside are left out. */
export function textsOf(xml: string, name: string): readonly string[] {
  const pattern = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'g');
  return [...xml.matchAll(pattern)].map(([, text = '']) => unescapeXml(text));
}

export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
