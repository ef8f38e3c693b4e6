import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../snapshot.ts';
import { later } from './moments.ts';

const TICK_MS = 5000;

/** The local time at the device, which runs on between two snapshots. */
export function useNow(snapshot: Snapshot): string {
  const [now, setNow] = useState(snapshot.localTime);
  useEffect(() => {
    const since = Date.now();
    const tick = () => setNow(later(snapshot.localTime, Date.now() - since));
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [snapshot]);
  return now;
}
