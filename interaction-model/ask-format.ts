import type { LocaleModel } from './locales.ts';
import type { LanguageModel } from './read.ts';

/** A model in the JSON form that the Alexa Skills Kit imports. */
export function toAskFormat(model: LanguageModel, locale: LocaleModel) {
  return {
    interactionModel: {
      languageModel: {
        invocationName: locale.invocationName,
        intents: model.intents.map(({ intent, slots, samples }) => ({
          name: intent,
          slots: Object.entries(slots).map(([name, type]) => ({ name, type })),
          samples,
        })),
        types: model.types.map(({ type, values }) => ({
          name: type,
          values: values.map(({ id, name, synonyms }) => ({ id, name: { value: name, synonyms } })),
        })),
        modelConfiguration: { fallbackIntentSensitivity: { level: locale.fallbackSensitivity } },
      },
    },
  };
}
