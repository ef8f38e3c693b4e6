import { useLayoutEffect, useRef } from 'preact/hooks';
import { isZone } from './moments.ts';
import { ZONES } from './zones.ts';

const UNKNOWN_ZONE = 'A time zone has a name such as Europe/London.';

interface ClockFormProps {
  readonly local: string;
  readonly zone: string;
  readonly onDraft: (draft: { local: string; zone: string }) => void;
  readonly onMove: (local: string, zone: string) => Promise<void>;
}

/** Any moment in any time zone. */
export function ClockForm({ local, zone, onDraft, onMove }: ClockFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.setCustomValidity(isZone(zone.trim()) ? '' : UNKNOWN_ZONE), [zone]);
  const move = (event: Event) => {
    event.preventDefault();
    void onMove(local, zone.trim());
  };

  return (
    <form class="fields clock-form" onSubmit={move}>
      <label for="moment">Date and time</label>
      <input
        id="moment"
        type="datetime-local"
        required
        min="1970-01-01T00:00"
        max="9999-12-31T23:59"
        value={local}
        onInput={(event) => onDraft({ local: event.currentTarget.value, zone })}
      />
      <label for="zone">Time zone</label>
      <input
        ref={field}
        id="zone"
        type="text"
        required
        list="zones"
        autoComplete="off"
        spellcheck={false}
        value={zone}
        onInput={(event) => onDraft({ local, zone: event.currentTarget.value })}
      />
      <datalist id="zones">
        {ZONES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="submit">Set clock</button>
    </form>
  );
}
