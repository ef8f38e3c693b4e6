import { useState } from 'preact/hooks';
import type { Act } from './use-speaker.ts';

interface NameSwitchProps {
  readonly kind: 'device' | 'household';
  readonly title: string;
  readonly current: string;
  readonly known: readonly string[];
  readonly act: Act;
}

/** Goes to a known device or household, or to a new one. */
export function NameSwitch({ kind, title, current, known, act }: NameSwitchProps) {
  const [name, setName] = useState('');
  const add = async (event: Event) => {
    event.preventDefault();
    if (await act({ kind, name: name.trim() })) setName('');
  };

  return (
    <section class="panel" aria-labelledby={`${kind}-title`}>
      <h2 id={`${kind}-title`}>{title}</h2>
      <ul class="row" aria-labelledby={`${kind}-title`}>
        {known.map((other) => (
          <li key={other}>
            <button
              type="button"
              class="pill"
              aria-pressed={other === current}
              onClick={() => void act({ kind, name: other })}
            >
              {other}
            </button>
          </li>
        ))}
      </ul>
      <form class="fields" onSubmit={(event) => void add(event)}>
        <label for={`${kind}-name`}>Another {kind}</label>
        <input
          id={`${kind}-name`}
          type="text"
          required
          maxLength={40}
          autoComplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit">Go there</button>
      </form>
    </section>
  );
}
