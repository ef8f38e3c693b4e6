import type { TurnKind } from './routes.ts';

/** One line a turn: nothing in it tells who spoke or what was said. `ms` is rounded to 10. */
export interface LogEntry {
  readonly kind: TurnKind | 'end' | 'refused';
  readonly ms: number;
  readonly outcome: string;
  readonly tableCalls: number;
  readonly errors?: readonly string[];
}

/** What one turn has to say in the log, gathered on the way; `clock` gives milliseconds. */
export class TurnNotes {
  readonly #errors: string[] = [];
  readonly #began: number;
  readonly #clock: () => number;
  #tableCalls = 0;

  constructor(clock: () => number) {
    this.#clock = clock;
    this.#began = clock();
  }

  tableCall(): void {
    this.#tableCalls += 1;
  }

  /** Notes an error as class, code and the place it was met; never its message, which may quote input. */
  error(error: unknown, place: string): void {
    const { name, code } = Object(error) as { readonly name?: unknown; readonly code?: unknown };
    const parts = [
      typeof name === 'string' ? name : 'Error',
      typeof code === 'string' ? code : '',
      `at ${place}`,
    ];
    this.#errors.push(parts.filter(Boolean).join(' '));
  }

  damaged(parts: readonly string[]): void {
    this.#errors.push(...parts.map((part) => `DamagedItem at ${part}`));
  }

  entry(kind: LogEntry['kind'], outcome: string): LogEntry {
    const ms = Math.round((this.#clock() - this.#began) / 10) * 10;
    const errors = this.#errors.length > 0 && { errors: this.#errors };
    return { kind, ms, outcome, tableCalls: this.#tableCalls, ...errors };
  }
}

/** File, line and column where an error was thrown. */
export function placeIn(error: Error): string {
  return /[^\s/\\(]+:\d+:\d+/.exec(error.stack?.split('\n    at ')[1] ?? '')?.[0] ?? 'an unknown place';
}
