/** What differs by country: the time zone assumed until the device has told its own, and the Polly voice of examples. */
export const regions = {
  'en-US': { zone: 'America/New_York', secondVoice: 'Matthew' },
} as const satisfies Record<string, { readonly zone: string; readonly secondVoice: string }>;
