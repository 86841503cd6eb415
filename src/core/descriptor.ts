/** The parts of a Data Package v2 descriptor that the pipeline obeys. `data/datapackage.json` is the one definition. */
export interface Descriptor {
  readonly version: string;
  /** Date of the last change of the data, `YYYY-MM-DD`; a custom property. */
  readonly updated: string;
  readonly resources: readonly Resource[];
}

export interface Resource {
  readonly name: string;
  /** File name, which is also how issues call the table. */
  readonly path: string;
  readonly schema: Schema;
}

interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  /** Foreign keys that Table Schema cannot say: in lists, or with ids that are no row (`series`, `all`). */
  readonly customForeignKeys?: readonly ForeignKey[];
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  /** Values allowed besides the ids of the other table. */
  readonly also?: readonly string[];
}

type FieldType = 'string' | 'number' | 'integer' | 'date' | 'list';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly format?: string;
  /** Separator of a list. */
  readonly delimiter?: string;
  /** Custom property: the text is an EDTF date, date-time or interval. */
  readonly notation?: 'edtf';
  /** Custom property: schemes that a `uri` may have; https alone when left out. */
  readonly schemes?: readonly string[];
  readonly constraints?: Constraints;
}

export interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly enum?: readonly string[];
  /** Matches the whole value (Table Schema). */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

const TYPES: readonly string[] = ['string', 'number', 'integer', 'date', 'list'];

/**
 * The descriptor as read from JSON, checked as far as the pipeline relies on it.
 * @throws Error «found X, expected Y»: a broken descriptor is a programmer's error, not a curator's.
 */
export function readDescriptor(json: unknown): Descriptor {
  const descriptor = json as Partial<Descriptor> | null;
  if (typeof descriptor?.version !== 'string' || typeof descriptor.updated !== 'string') {
    throw new Error('found a descriptor without version or updated, expected both as text');
  }
  if (!Array.isArray(descriptor.resources)) {
    throw new Error(
      `found ${typeof descriptor.resources}, expected descriptor.resources as a list`,
    );
  }
  for (const resource of descriptor.resources as readonly Partial<Resource>[])
    checkResource(resource);
  return descriptor as Descriptor;
}

function checkResource(resource: Partial<Resource>): void {
  const { name, path, schema } = resource;
  if (typeof name !== 'string' || typeof path !== 'string' || !Array.isArray(schema?.fields)) {
    throw new Error(
      `found resource ${JSON.stringify(name)}, expected name, path and schema.fields`,
    );
  }
  for (const field of schema.fields) {
    if (!TYPES.includes(field.type)) {
      throw new Error(
        `found type "${field.type}" of ${name}.${field.name}, expected ${TYPES.join(', ')}`,
      );
    }
  }
}

/** The columns' names in the schema's order. */
export function fieldNames(resource: Resource): readonly string[] {
  return resource.schema.fields.map((field) => field.name);
}

/** The first column of the primary key: every table here has one. */
export function keyOf(resource: Resource): string {
  const key = resource.schema.primaryKey[0];
  if (key === undefined)
    throw new Error(`found no primaryKey in ${resource.name}, expected one column`);
  return key;
}

/** Standard and custom foreign keys together. */
export function referencesOf(resource: Resource): readonly ForeignKey[] {
  return [...(resource.schema.foreignKeys ?? []), ...(resource.schema.customForeignKeys ?? [])];
}
