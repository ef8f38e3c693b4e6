import type { ShownStreak } from '../snapshot.ts';
import { dayInWords } from './moments.ts';

/** The household's run of evenings. */
export function StreakPanel({ streak }: { readonly streak: ShownStreak | undefined }) {
  return (
    <section class="panel" aria-labelledby="streak-title">
      <h2 id="streak-title">Evenings in a row</h2>
      {streak && streak.total > 0 ? (
        <Run streak={streak} />
      ) : (
        <p>Your first check-in starts the count, whenever you like.</p>
      )}
    </section>
  );
}

function Run({ streak }: { readonly streak: ShownStreak }) {
  const { count, best, total, lastDay } = streak;
  return (
    <>
      <dl class="figures">
        <Figure name="now" value={count} />
        <Figure name="best run" value={best} />
        <Figure name={total === 1 ? 'talk so far' : 'talks so far'} value={total} />
      </dl>
      {lastDay && <p class="quiet">Last on {dayInWords(lastDay)}.</p>}
    </>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
