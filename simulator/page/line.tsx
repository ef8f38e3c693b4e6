import { timeOf } from './moments.ts';

interface LineProps {
  readonly who: 'table' | 'skill';
  readonly at: string;
  readonly text: string;
}

/** One thing said by one side. */
export function Line({ who, at, text }: LineProps) {
  return (
    <div class={`line line-${who}`}>
      <p class="who">
        <span class="who-name">{who === 'table' ? 'The table' : 'Deep Talk'}</span>{' '}
        <time dateTime={at}>{timeOf(at)}</time>
      </p>
      <p class="said">{text}</p>
    </div>
  );
}
