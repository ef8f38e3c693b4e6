/** Whether the skill hears the next words, in words. */
export function Microphone({ isListening }: { readonly isListening: boolean }) {
  return (
    <p class={isListening ? 'microphone is-listening' : 'microphone'} role="status">
      <span class="lamp" aria-hidden="true" />
      <span>
        <strong>{isListening ? 'Listening' : 'Microphone closed'}</strong>
        <span class="microphone-hint">
          {isListening
            ? ' – just say it, or say nothing'
            : ' – begin with “ask deep talk” or “open deep talk”'}
        </span>
      </span>
    </p>
  );
}
