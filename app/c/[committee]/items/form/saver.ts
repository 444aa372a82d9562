"use client";
import { COMMAND_KEY } from "@/lib/form-data";
import { saveDraft } from "@/lib/items/actions";
import type { Keeping } from "./kept-text";
import { typedIn } from "./typed";

/** How the text on the page stands to the server's. */
export type SaveState =
  | { is: "unchanged" | "changed" | "saving" | "offline" }
  | { is: "saved"; at: string }
  | { is: "stale" | "refused"; reason: string };

/** What a save answers. `shown` is what the form holds from now on, when that is not what was typed. */
export type Saved = { version: number; savedAt: string; shown?: Record<string, unknown>; note?: string };

const PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;
const KEEP_MS = 400;

/**
 * Saves a draft as it is typed: two seconds after the last stroke, on leaving a field, on leaving the
 * page. What has not arrived yet is kept in this browser, and sent again with growing patience.
 */
export class Saver {
  #dirty = false;
  #running: Promise<Saved | undefined> | null = null;
  /** Somebody else saved: nothing more is sent until a person has chosen. */
  #stopped = false;
  #tries = 0;
  #sending: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  get stopped() {
    return this.#stopped;
  }

  constructor(
    readonly form: HTMLFormElement,
    readonly kept: Keeping,
    public version: number,
    readonly tell: (state: SaveState) => void,
  ) {}

  /** Something was typed. */
  touch() {
    this.#dirty = true;
    if (!this.#running && !this.#stopped && this.#tries === 0) this.tell({ is: "changed" });
    if (this.#tries === 0) this.#sendIn(PAUSE_MS);
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.keep(), KEEP_MS);
  }

  /** Saves what has changed, now. */
  flush = () =>
    this.#alone(async () => {
      if (this.#dirty && !this.#stopped) await this.#send();
    });

  /** Saves knowingly over what somebody else has saved. */
  saveOver(version: number): Promise<Saved | undefined> {
    return this.#alone(() => {
      this.version = version;
      return this.#send();
    });
  }

  /** Saves on request, whether or not anything has changed. */
  saveNow() {
    return this.#alone(async () => {
      if (!this.#stopped) await this.#send();
    });
  }

  /** The draft is no draft any more: nothing is left to save. */
  done() {
    this.rest();
    this.#dirty = false;
    this.kept.forget();
  }

  /** Keeps in this browser what the server does not have. */
  keep() {
    if (this.#dirty)
      this.kept.keep({ version: this.version, data: typedIn(this.form).data, at: new Date().toISOString() });
  }

  /** The page is being left, perhaps for good. */
  leave = () => {
    this.keep();
    void this.flush();
  };

  /** The server can be reached again. */
  retry = () => void this.flush();

  /** What was typed was typed on another version than the page was opened with. */
  rebase(version: number) {
    this.version = version;
  }

  /** No more saves by the clock. */
  rest() {
    clearTimeout(this.#sending);
    clearTimeout(this.#keeping);
  }

  /**
   * Acts once no save is under way. Of several who waited for one save the first may begin another: whoever finds
   * none begins theirs in the same breath, so that the next one finds it.
   */
  async #alone<T>(act: () => Promise<T>): Promise<T> {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    while (this.#running) await this.#running;
    return act();
  }

  #sendIn(ms: number) {
    clearTimeout(this.#sending);
    this.#sending = setTimeout(() => void this.flush(), ms);
  }

  #send(): Promise<Saved | undefined> {
    clearTimeout(this.#sending);
    this.#dirty = false;
    this.tell({ is: "saving" });
    this.#running = this.#ask().finally(() => {
      this.#running = null;
      this.keep();
    });
    return this.#running;
  }

  async #ask(): Promise<Saved | undefined> {
    const sent = new FormData(this.form);
    // Each save is a command of its own; the form's key is for its submission.
    sent.delete(COMMAND_KEY);
    sent.set("version", String(this.version));
    try {
      const { ok, value, because, reason = "" } = await saveDraft({}, sent);
      if (ok) return this.#arrived(value as Saved);
      this.#dirty = true;
      this.#stopped = because === "stale";
      this.tell({ is: this.#stopped ? "stale" : "refused", reason });
    } catch {
      this.#dirty = true;
      this.tell({ is: "offline" });
      this.#sendIn(Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** this.#tries++));
    }
    return undefined;
  }

  #arrived(saved: Saved): Saved {
    this.version = saved.version;
    this.#tries = 0;
    this.#stopped = false;
    if (this.#dirty) this.#sendIn(PAUSE_MS);
    else this.kept.forget();
    this.tell(this.#dirty ? { is: "changed" } : { is: "saved", at: saved.savedAt });
    return saved;
  }
}
