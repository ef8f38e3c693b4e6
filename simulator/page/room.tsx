import type { Snapshot } from '../snapshot.ts';
import { ClockPanel } from './clock-panel.tsx';
import { Conversation } from './conversation.tsx';
import { NameSwitch } from './name-switch.tsx';
import { StreakPanel } from './streak-panel.tsx';
import { Talk } from './talk.tsx';
import type { Act } from './use-speaker.ts';
import { Wire } from './wire.tsx';

interface RoomProps {
  readonly snapshot: Snapshot;
  readonly trouble: string | undefined;
  readonly act: Act;
}

/** The conversation at the table, and what surrounds it. */
export function Room({ snapshot, trouble, act }: RoomProps) {
  const { conversation, isListening, device, devices, household, households, streak } = snapshot;
  return (
    <>
      <main class="table">
        <Conversation conversation={conversation} place={`${household}, ${device}`} />
        <Talk isListening={isListening} trouble={trouble} act={act} />
      </main>
      <aside class="side" aria-label="Around the table">
        <StreakPanel streak={streak} />
        <ClockPanel snapshot={snapshot} act={act} />
        <NameSwitch kind="device" title="Device" current={device} known={devices} act={act} />
        <NameSwitch kind="household" title="Household" current={household} known={households} act={act} />
        <Wire conversation={conversation} />
      </aside>
    </>
  );
}
