declare module 'ssml-check' {
  interface Finding {
    readonly type: string;
    readonly tag?: string;
    readonly attribute?: string;
    readonly value?: string;
  }
  const ssmlCheck: {
    check(
      ssml: string,
      options: { readonly platform: 'amazon'; readonly locale: string },
    ): Promise<readonly Finding[] | undefined>;
  };
  export default ssmlCheck;
}
