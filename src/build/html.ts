/** Text that is already HTML. Only `html` and `trusted` make it, so data cannot become markup by accident. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Value = Html | string | number | null | undefined | false | readonly Value[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes for text and for double- or single-quoted attributes. Control characters that HTML forbids are dropped. */
export function escapeHtml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => ESCAPES[character] as string)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters HTML refuses
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
  );
}

function render(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  return escapeHtml(String(value));
}

/** Tagged template: every value is escaped unless it is `Html`; lists are joined, null and false are nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  // Only the source's own indentation goes; a line break inside a value stays a space for the reader.
  const [first = '', ...rest] = strings.map((part) => part.replace(/\n\s*/g, ''));
  let text = first;
  values.forEach((value, index) => {
    text += render(value) + (rest[index] ?? '');
  });
  return new Html(text);
}

/** Markup of our own making (drawn SVG, built styles). Never call it with text that comes from a table. */
export function trusted(text: string): Html {
  return new Html(text);
}
