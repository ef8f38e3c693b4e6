/** What begins a conversation while the microphone is closed. */
export const STARTERS = [
  'open deep talk',
  'ask deep talk for a question',
  'ask deep talk to start our check in',
  'ask deep talk for a listening tip',
  'ask deep talk how we are doing',
] as const;

/** What goes on with one while it is open. */
export const REPLIES = ['yes', 'go deeper', 'next', "we're done", 'help', 'stop'] as const;
