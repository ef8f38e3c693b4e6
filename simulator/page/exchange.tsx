import type { ShownExchange } from '../snapshot.ts';
import { Line } from './line.tsx';

const NOTHING_HEARD = '(silence)';

/** What was said at the table, and what came back. */
export function Exchange({ exchange }: { readonly exchange: ShownExchange }) {
  const { at, user, isForUs } = exchange;
  const isSilence = user === NOTHING_HEARD;
  return (
    <div class={isForUs ? 'exchange' : 'exchange aside'}>
      {isSilence ? <p class="note">Nobody says anything.</p> : <Line who="table" at={at} text={user} />}
      {isForUs ? <Reply exchange={exchange} /> : <NotForUs isSilence={isSilence} />}
    </div>
  );
}

function NotForUs({ isSilence }: { readonly isSilence: boolean }) {
  if (isSilence) return null;
  return (
    <p class="note note-table">
      Not for Deep Talk. Begin with <q>ask deep talk</q> or <q>open deep talk</q>.
    </p>
  );
}

function Reply({ exchange }: { readonly exchange: ShownExchange }) {
  const { at, speech, isListening, error } = exchange;
  return (
    <>
      {speech !== undefined && <Line who="skill" at={at} text={speech} />}
      {error !== undefined && (
        <p class="fault">
          <strong>The skill ran into an error.</strong> {error}
        </p>
      )}
      {!isListening && (
        <p class="note">
          {speech === undefined ? 'Deep Talk leaves without a word.' : 'The microphone closes.'}
        </p>
      )}
    </>
  );
}
