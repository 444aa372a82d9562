// A reporter for Playwright: how many tests passed and failed, for the last line of `npm test`.
import { writeFileSync } from "node:fs";

export default class Counter {
  /** @type {import("@playwright/test/reporter").Suite | undefined} */
  suite;

  /** @param {import("@playwright/test/reporter").FullConfig} _config @param {import("@playwright/test/reporter").Suite} suite */
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const outcomes = this.suite?.allTests().map((test) => test.outcome()) ?? [];
    const failed = outcomes.filter((outcome) => outcome !== "expected" && outcome !== "skipped").length;
    const passed = outcomes.filter((outcome) => outcome === "expected").length;
    if (process.env.MAJLIS_COUNTS) writeFileSync(process.env.MAJLIS_COUNTS, JSON.stringify({ passed, failed }));
  }

  printsToStdio() {
    return false;
  }
}
