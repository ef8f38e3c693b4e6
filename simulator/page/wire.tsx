import type { ShownExchange } from '../snapshot.ts';
import { JsonBox } from './json-box.tsx';
import { timeOf } from './moments.ts';

/** The last request and response, for those who want to see them. */
export function Wire({ conversation }: { readonly conversation: readonly ShownExchange[] }) {
  const last = conversation.findLast(({ request }) => request !== undefined);
  return (
    <details class="panel wire">
      <summary>Last request and response</summary>
      {last ? <Sent exchange={last} /> : <p class="quiet">Nothing was sent to the skill yet.</p>}
    </details>
  );
}

function Sent({ exchange }: { readonly exchange: ShownExchange }) {
  const { at, user, intent, request, response } = exchange;
  return (
    <>
      <p class="quiet">
        {timeOf(at)}, “{user}”{intent && `, understood as ${intent}`}
      </p>
      <JsonBox title="Request" value={request} />
      {response === undefined ? (
        <p class="quiet">No response came back.</p>
      ) : (
        <JsonBox title="Response" value={response} />
      )}
    </>
  );
}
