/** A function of texts that keeps what it made of the last so many: what many people look at is made once. */
export function keptLast<Texts extends string[], Made>(
  most: number,
  make: (...texts: Texts) => Made,
): (...texts: Texts) => Made {
  const kept = new Map<string, Made>();
  return (...texts) => {
    const key = texts.join("\n");
    const before = kept.get(key);
    if (before !== undefined) return before;
    if (kept.size >= most) kept.clear();
    const made = make(...texts);
    kept.set(key, made);
    return made;
  };
}
