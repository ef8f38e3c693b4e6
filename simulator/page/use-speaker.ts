import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageAction, Snapshot } from '../snapshot.ts';
import { readState, takeTurn } from './call.ts';

/** Does what the page asks for; true where the speaker did it. */
export type Act = (action: PageAction) => Promise<boolean>;

/** The speaker as the page knows it. */
export interface KnownSpeaker {
  readonly snapshot: Snapshot | undefined;
  readonly trouble: string | undefined;
  readonly act: Act;
  readonly refresh: () => Promise<boolean>;
}

/** Keeps the newest snapshot; one call at a time, a second one meanwhile is left out. */
export function useSpeaker(): KnownSpeaker {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [trouble, setTrouble] = useState<string>();
  const isBusy = useRef(false);

  const follow = useCallback(async (call: () => Promise<Snapshot>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    try {
      setSnapshot(await call());
      setTrouble(undefined);
      return true;
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      isBusy.current = false;
    }
  }, []);

  const act = useCallback<Act>((action) => follow(() => takeTurn(action)), [follow]);
  const refresh = useCallback(() => follow(readState), [follow]);
  useEffect(() => void refresh(), [refresh]);
  return { snapshot, trouble, act, refresh };
}
