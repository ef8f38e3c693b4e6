import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { PageAction } from '../snapshot.ts';
import { Microphone } from './microphone.tsx';
import { Phrases } from './phrases-row.tsx';
import { SayForm } from './say-form.tsx';
import type { Act } from './use-speaker.ts';

interface TalkProps {
  readonly isListening: boolean;
  readonly trouble: string | undefined;
  readonly act: Act;
}

/** Where people speak: the microphone, phrases at hand and the text field. */
export function Talk({ isListening, trouble, act }: TalkProps) {
  const field = useRef<HTMLInputElement>(null);
  const turn = useCallback(
    async (action: PageAction) => {
      const isDone = await act(action);
      field.current?.focus();
      return isDone;
    },
    [act],
  );
  useEffect(() => field.current?.focus(), []);

  return (
    <section class="talk" aria-label="Speak">
      {trouble !== undefined && (
        <p class="fault trouble" role="alert">
          {trouble}
        </p>
      )}
      <Microphone isListening={isListening} />
      <Phrases isListening={isListening} turn={turn} />
      <SayForm field={field} isListening={isListening} turn={turn} />
    </section>
  );
}
