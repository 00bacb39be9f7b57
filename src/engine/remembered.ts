const most = 2000;
/** Nothing longer is a name that occurs again. */
const longest = 200;

/**
 * A function of a name, an image or a host that remembers what it said: files repeat them, and every keystroke asks again.
 * Not for values, which may be secrets.
 */
export function remembered<T>(tell: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly told: T }>();
  return name => {
    if (name.length > longest) return tell(name);
    let entry = known.get(name);
    if (!entry) {
      if (known.size >= most) known.clear();
      entry = { told: tell(name) };
      // A copy: a part of a text would keep the whole text alive.
      known.set(` ${name}`.slice(1), entry);
    }
    return entry.told;
  };
}
