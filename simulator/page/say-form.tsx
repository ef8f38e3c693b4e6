import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Act } from './use-speaker.ts';

interface SayFormProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isListening: boolean;
  readonly turn: Act;
}

/** The text field, which says what is typed, and the button that says nothing. */
export function SayForm({ field, isListening, turn }: SayFormProps) {
  const [text, setText] = useState('');
  const say = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return void field.current?.focus();
    if (await turn({ kind: 'say', text })) setText('');
  };

  return (
    <form class="say" onSubmit={(event) => void say(event)}>
      <label for="words">Say something at the table</label>
      <input
        ref={field}
        id="words"
        type="text"
        value={text}
        maxLength={400}
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="send"
        placeholder={isListening ? 'Go on…' : 'open deep talk'}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="primary">
        Say
      </button>
      <button type="button" disabled={!isListening} onClick={() => void turn({ kind: 'silence' })}>
        Say nothing
      </button>
    </form>
  );
}
