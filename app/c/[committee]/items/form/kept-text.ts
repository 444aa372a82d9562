"use client";

/** What was typed and has not reached the server yet, kept in this browser. */
type KeptText = { version: number; data: Record<string, unknown>; at: string };

/** Where it is kept, for one draft and one person. */
export type Keeping = { keep: (text: KeptText) => void; forget: () => void; find: () => KeptText | undefined };

const keyOf = (itemId: string, personId: string) => `majlis.draft.${itemId}.${personId}`;

/** Storage may be full, or switched off: then there is simply no second net. */
export function keptText(itemId: string, personId: string): Keeping {
  const key = keyOf(itemId, personId);
  return {
    keep(text: KeptText) {
      attempt(() => localStorage.setItem(key, JSON.stringify(text)));
    },
    forget() {
      attempt(() => localStorage.removeItem(key));
    },
    find(): KeptText | undefined {
      const found = attempt(() => JSON.parse(localStorage.getItem(key) ?? "null") as KeptText | null);
      return found && typeof found.version === "number" && typeof found.data === "object" ? found : undefined;
    },
  };
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
