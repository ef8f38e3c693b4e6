import { shuffled } from './shuffle.ts';
import type { Audience, Technique } from './vocabulary.ts';

/** What choosing needs to know of a listening tip. `number` is stable, 0 to 1,023. */
export interface Tip {
  readonly id: string;
  readonly number: number;
  readonly technique: Technique;
  readonly audiences: readonly Audience[];
}

/** The tip for a technique, or the next one not yet heard, with what counts as heard after it; starts over when all were heard. */
export function pickTip(
  tips: readonly Tip[],
  heard: ReadonlySet<number>,
  seed: string,
  wanted: { readonly technique?: Technique | undefined; readonly audience: Audience },
): { readonly tip: Tip; readonly heard: ReadonlySet<number> } | undefined {
  const fit = tips.filter(
    (tip) =>
      tip.audiences.includes(wanted.audience) && (!wanted.technique || tip.technique === wanted.technique),
  );
  const fresh = fit.filter((tip) => !heard.has(tip.number));
  const tip = shuffled(fresh.length > 0 ? fresh : fit, seed)[0];
  if (!tip) return undefined;
  const startedOver = fresh.length === 0 && !wanted.technique;
  return { tip, heard: new Set([...(startedOver ? [] : heard), tip.number]) };
}
