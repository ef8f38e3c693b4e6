import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ShownExchange } from '../snapshot.ts';
import { Exchange } from './exchange.tsx';
import { dateOf, dayInWords } from './moments.ts';

interface ConversationProps {
  readonly conversation: readonly ShownExchange[];
  readonly place: string;
}

/** Who said what, the newest in view. */
export function Conversation({ conversation, place }: ConversationProps) {
  const log = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new conversation is what moves the view
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [conversation]);

  return (
    <section class="conversation" aria-labelledby="conversation-title">
      <h2 id="conversation-title" class="unseen">
        Conversation ({place})
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <div ref={log} class="log" role="log" aria-live="polite" aria-labelledby="conversation-title" tabIndex={0}>
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
