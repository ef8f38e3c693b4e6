import { Mark } from './mark.tsx';
import { Room } from './room.tsx';
import { useSpeaker } from './use-speaker.ts';

/** The local speaker as a page. */
export function Page() {
  const { snapshot, trouble, act, refresh } = useSpeaker();
  return (
    <div class="page">
      <header class="masthead">
        <Mark />
        <h1>Deep Talk</h1>
        <p class="quiet">{snapshot ? `${snapshot.household} · ${snapshot.device}` : 'at home'}</p>
      </header>
      {snapshot && <Room snapshot={snapshot} trouble={trouble} act={act} />}
      {!snapshot && trouble && (
        <main class="away">
          <p role="alert">{trouble}</p>
          <button type="button" onClick={() => void refresh()}>
            Try again
          </button>
        </main>
      )}
    </div>
  );
}
