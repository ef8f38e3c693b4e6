import { useState } from 'preact/hooks';
import type { Snapshot } from '../snapshot.ts';
import { ClockForm } from './clock-form.tsx';
import { dayInWords, inAnHour, nextEvening, timeOf } from './moments.ts';
import { useNow } from './use-now.ts';
import type { Act } from './use-speaker.ts';

interface ClockPanelProps {
  readonly snapshot: Snapshot;
  readonly act: Act;
}

/** What a person has begun to set. */
export interface ClockDraft {
  readonly local?: string;
  readonly zone?: string;
}

/** The time it is at the table, which can be moved. */
export function ClockPanel({ snapshot, act }: ClockPanelProps) {
  const now = useNow(snapshot);
  const [draft, setDraft] = useState<ClockDraft>({});
  const move = async (local: string, zone: string) => {
    if (await act({ kind: 'clock', local, zone })) setDraft({});
  };

  return (
    <section class="panel" aria-labelledby="clock-title">
      <h2 id="clock-title">It is now</h2>
      <p class="clock">
        <time class="clock-time" dateTime={now}>
          {timeOf(now)}
        </time>{' '}
        <span>{dayInWords(now)}</span> <span class="quiet">{snapshot.zone}</span>
      </p>
      <div class="row">
        <button type="button" class="pill" onClick={() => void move(nextEvening(now), snapshot.zone)}>
          Next evening
        </button>
        <button type="button" class="pill" onClick={() => void move(inAnHour(now), snapshot.zone)}>
          In an hour
        </button>
      </div>
      <ClockForm
        local={draft.local ?? now}
        zone={draft.zone ?? snapshot.zone}
        onDraft={setDraft}
        onMove={move}
      />
    </section>
  );
}
