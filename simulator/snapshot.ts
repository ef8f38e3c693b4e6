/** One exchange as the page shows it. */
export interface ShownExchange {
  /** Local time at the device, such as 2026-11-23T21:00. */
  readonly at: string;
  readonly user: string;
  readonly speech?: string;
  readonly isListening: boolean;
  readonly isForUs: boolean;
  readonly intent?: string;
  readonly request?: unknown;
  readonly response?: unknown;
  readonly error?: string;
}

/** The run of evenings as the page shows it, read from the household's item. */
export interface ShownStreak {
  readonly count: number;
  readonly best: number;
  readonly total: number;
  readonly lastDay?: string;
}

/** Everything the page shows; every call to the server answers with a fresh one. */
export interface Snapshot {
  readonly conversation: readonly ShownExchange[];
  readonly isListening: boolean;
  readonly localTime: string;
  readonly zone: string;
  readonly device: string;
  readonly devices: readonly string[];
  readonly household: string;
  readonly households: readonly string[];
  readonly streak?: ShownStreak;
}

/** What the page may ask for: POST /api/turn with one of these as JSON. */
export type PageAction =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'silence' }
  | { readonly kind: 'clock'; readonly local: string; readonly zone: string }
  | { readonly kind: 'device'; readonly name: string }
  | { readonly kind: 'household'; readonly name: string };
