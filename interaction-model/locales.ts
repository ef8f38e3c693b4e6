/** A published locale: which language folder teaches it and what it is called there. */
export interface LocaleModel {
  readonly language: 'en';
  readonly invocationName: string;
  /** How eagerly unmatched speech goes to the fallback intent. */
  readonly fallbackSensitivity: 'LOW' | 'MEDIUM' | 'HIGH';
}

/** Every locale the skill is published in. */
export const locales: Readonly<Record<string, LocaleModel>> = {
  'en-US': { language: 'en', invocationName: 'deep talk', fallbackSensitivity: 'MEDIUM' },
};
