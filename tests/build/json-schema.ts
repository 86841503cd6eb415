type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
interface Schema {
  readonly [key: string]: Json;
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Where a value breaks a JSON Schema, «/path: rule»; nothing when it is valid. Knows the keywords that the fixture
 * profiles use; an unknown keyword throws, so that no rule is passed over in silence.
 */
export function schemaProblems(value: unknown, schema: unknown): readonly string[] {
  return check(value as Json, schema as Schema, { root: schema as Schema, at: '' });
}

interface Place {
  readonly root: Schema;
  readonly at: string;
}

function check(value: Json, schema: Schema, place: Place): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    const rules = KEYWORDS[keyword];
    if (rules === undefined) throw new Error(`found keyword "${keyword}", expected a known one`);
    return rules(value, rule, place);
  });
}

type Rule = (value: Json, rule: Json, place: Place) => readonly string[];

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const must = (ok: boolean, place: Place, text: string) =>
  ok ? [] : [`${place.at || '/'}: ${text}`];

function hasType(value: Json, type: Json): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

const pass: Rule = () => [];

const KEYWORDS: Readonly<Record<string, Rule>> = {
  $schema: pass,
  definitions: pass,
  $ref: (value, rule, place) => {
    const [, , name = ''] = String(rule).split('/');
    const definitions = place.root['definitions'] as Readonly<Record<string, Schema>>;
    return check(value, definitions[name] as Schema, place);
  },
  type: (value, rule, place) => must(hasType(value, rule), place, `is no ${String(rule)}`),
  required: (value, rule, place) =>
    isObject(value)
      ? (rule as readonly string[]).flatMap((name) =>
          must(Object.hasOwn(value, name), place, `lacks ${name}`),
        )
      : [],
  properties: (value, rule, place) =>
    isObject(value)
      ? Object.entries(rule as Readonly<Record<string, Schema>>).flatMap(([name, schema]) =>
          Object.hasOwn(value, name)
            ? check(value[name] as Json, schema, { ...place, at: `${place.at}/${name}` })
            : [],
        )
      : [],
  items: (value, rule, place) =>
    Array.isArray(value)
      ? value.flatMap((item: Json, index) =>
          check(item, rule as Schema, { ...place, at: `${place.at}/${index}` }),
        )
      : [],
  enum: (value, rule, place) =>
    must((rule as readonly Json[]).includes(value), place, 'is not among the allowed'),
  pattern: (value, rule, place) =>
    typeof value === 'string'
      ? must(new RegExp(String(rule)).test(value), place, `is not as ${String(rule)}`)
      : [],
  format: (value, rule, place) =>
    rule === 'date-time' && typeof value === 'string'
      ? must(DATE_TIME.test(value), place, 'is no date-time')
      : [],
  minItems: (value, rule, place) =>
    Array.isArray(value) ? must(value.length >= Number(rule), place, 'has too few items') : [],
  minProperties: (value, rule, place) =>
    isObject(value)
      ? must(Object.keys(value).length >= Number(rule), place, 'has too few properties')
      : [],
  anyOf: (value, rule, place) =>
    must(
      (rule as readonly Schema[]).some((schema) => check(value, schema, place).length === 0),
      place,
      'fits no alternative',
    ),
};
