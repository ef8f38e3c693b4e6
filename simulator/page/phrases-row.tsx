import { REPLIES, STARTERS } from './phrases.ts';
import type { Act } from './use-speaker.ts';

interface PhrasesProps {
  readonly isListening: boolean;
  readonly turn: Act;
}

/** Phrases at hand: a press says them. */
export function Phrases({ isListening, turn }: PhrasesProps) {
  const phrases = isListening ? REPLIES : STARTERS;
  return (
    <ul class="phrases" aria-label="Phrases to say">
      {phrases.map((text) => (
        <li key={text}>
          <button type="button" class="pill" onClick={() => void turn({ kind: 'say', text })}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
