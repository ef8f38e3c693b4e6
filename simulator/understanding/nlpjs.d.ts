declare module '@nlpjs/core' {
  interface Container {
    use(plugin: unknown): void;
  }
  export function containerBootstrap(): Promise<Container>;
}

declare module '@nlpjs/lang-en-min' {
  export const LangEn: unknown;
}

declare module '@nlpjs/nlp' {
  export class Nlp {
    constructor(settings: Readonly<Record<string, unknown>>);
    addLanguage(language: string): void;
    addDocument(language: string, sentence: string, label: string): void;
    train(): Promise<void>;
    process(
      language: string,
      sentence: string,
    ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>;
  }
}
