const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** An even, repeatable number from 0 to 2^32 - 1 for a text (FNV-1a with a final mix); not for secrets. */
export function hash(text: string): number {
  let value = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

/** The items in an order of their own for each seed, the same at every call. */
export function shuffled<Item extends { readonly id: string }>(
  items: readonly Item[],
  seed: string,
): readonly Item[] {
  const placed = items.map((item) => ({ item, place: hash(`${seed} ${item.id}`) }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ item }) => item);
}
