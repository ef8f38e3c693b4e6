import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ShownExchange } from '../snapshot.ts';
import { Exchange } from './exchange.tsx';
import { dateOf, dayInWords } from './moments.ts';

const MARGIN_PX = 16;

interface ConversationProps {
  readonly conversation: readonly ShownExchange[];
  readonly place: string;
}

/** Who said what, the newest in view from its beginning. */
export function Conversation({ conversation, place }: ConversationProps) {
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const newest = log.current?.lastElementChild;
    if (conversation.length > 0 && newest instanceof HTMLElement) {
      log.current?.scrollTo({ top: newest.offsetTop - MARGIN_PX });
    }
  }, [conversation]);

  return (
    <section class="conversation" aria-labelledby="conversation-title">
      <h2 id="conversation-title" class="unseen">
        Conversation ({place})
      </h2>
      <div
        ref={log}
        class="log"
        role="log"
        aria-live="polite"
        aria-labelledby="conversation-title"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
        tabIndex={0}
      >
        {conversation.length === 0 && <Welcome />}
        {conversation.map((exchange, index) => (
          <Fragment key={`${index} ${exchange.at}`}>
            {startsDay(exchange, conversation[index - 1]) && <p class="day">{dayInWords(exchange.at)}</p>}
            <Exchange exchange={exchange} />
          </Fragment>
        ))}
      </div>
    </section>
  );
}

function Welcome() {
  return (
    <div class="welcome">
      <p class="welcome-line">Nothing said here yet.</p>
      <p class="quiet">Sit down, and begin with “open deep talk”.</p>
    </div>
  );
}

function startsDay({ at }: ShownExchange, before: ShownExchange | undefined): boolean {
  return before === undefined || dateOf(before.at) !== dateOf(at);
}
