declare module '*/package.json' {
  export const version: string;
}

/** The pages of docs/rules, by rule (see esbuild.mjs). */
declare module 'rule-pages' {
  export const pages: Readonly<Record<string, string>>;
}
