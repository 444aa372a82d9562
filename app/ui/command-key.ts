/**
 * A fresh UUID. `crypto.randomUUID` exists only on https and localhost; a committee may run on a
 * plain address inside its own network.
 */
export function commandKey(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
  // Version 4, variant 10: what a UUID says about being random.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-a$4-$5");
}
