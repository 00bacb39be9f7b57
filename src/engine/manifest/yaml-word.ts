/** A word as YAML reads it back. */
export const yamlWord = (text: string): string =>
  /^(?:[A-Za-z]|\.{1,2}\/|\.[A-Za-z][\w-]*\/)[\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
