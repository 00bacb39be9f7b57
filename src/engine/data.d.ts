/** A data file: parsed when the bundle is built (see esbuild.mjs), so nothing is parsed at start-up. */
declare module '*.yaml' {
  const content: unknown;
  export default content;
}
