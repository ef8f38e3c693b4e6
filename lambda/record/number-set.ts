const MOST_BYTES = 128;

/** Numbers from 0 to 1,023 as one bit each, as few bytes as they need. */
export function packed(numbers: ReadonlySet<number>): Uint8Array {
  const bytes = new Uint8Array(Math.floor(Math.max(...numbers) / 8) + 1);
  for (const number of numbers) bytes[number >> 3] = (bytes[number >> 3] ?? 0) | (1 << (number & 7));
  return bytes;
}

/** The numbers of packed bytes; undefined where they are no such bytes. */
export function unpacked(raw: unknown): ReadonlySet<number> | undefined {
  if (!(raw instanceof Uint8Array) || raw.length > MOST_BYTES) return undefined;
  const numbers = [...raw].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => at * 8 + bit),
  );
  return new Set(numbers);
}
