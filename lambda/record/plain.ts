/** Plain values of a table item or a JSON object, of which nothing is known yet. */
export type Item = Readonly<Record<string, unknown>>;

/** A plain object's fields; undefined for anything else. */
export function fieldsOf(raw: unknown): Item | undefined {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Item) : undefined;
}

export const list = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);
export const textOf = (raw: unknown): string | undefined =>
  typeof raw === 'string' && raw !== '' ? raw : undefined;

/** Whether a value is a whole number from 0 on. */
export const isCount = (raw: unknown): raw is number => Number.isInteger(raw) && (raw as number) >= 0;

/** Whether a value can be the stable number of a question or tip, 0 to 1,023. */
export const isNumber = (raw: unknown): raw is number => isCount(raw) && raw < 1024;

/** Whether a value is written as a day, YYYY-MM-DD. */
export const isDay = (raw: unknown): raw is string =>
  typeof raw === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw);

type Perhaps<Whole> = { readonly [Part in keyof Whole]: Whole[Part] | undefined };

/** An object without the fields that are undefined; those it must have are the caller's to give. */
export function defined<Whole extends object>(fields: Perhaps<Whole>): Whole {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Whole;
}
