/** The time that a turn still has for everything outside, in milliseconds, whatever it asks of whom. */
export class Deadline {
  readonly #ends: number;
  readonly #clock: () => number;

  constructor(clock: () => number, ms: number) {
    this.#clock = clock;
    this.#ends = clock() + ms;
  }

  /** What is left, at most `most`; throws a TimeoutError where nothing is. */
  left(most: number): number {
    const left = Math.min(most, this.#ends - this.#clock());
    if (left <= 0) throw new DOMException('the turn has no time left', 'TimeoutError');
    return left;
  }
}
