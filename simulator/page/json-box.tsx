import { useEffect, useState } from 'preact/hooks';

const LABELS = { ready: 'Copy', copied: 'Copied', refused: 'Copying was refused' } as const;
const SHOWN_MS = 2000;

/** A value as JSON, to read or to copy. */
export function JsonBox({ title, value }: { readonly title: string; readonly value: unknown }) {
  const [state, setState] = useState<keyof typeof LABELS>('ready');
  const json = JSON.stringify(value, null, 2);
  const copy = () =>
    navigator.clipboard.writeText(json).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  return (
    <div class="json">
      <h3>{title}</h3>
      <button type="button" class="pill" onClick={() => void copy()}>
        <span aria-live="polite">{LABELS[state]}</span>
        <span class="unseen"> the {title.toLowerCase()}</span>
      </button>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
        tabIndex={0}
      >
        {json}
      </pre>
    </div>
  );
}
