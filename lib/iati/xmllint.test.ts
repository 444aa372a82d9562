import { spawn, spawnSync } from "node:child_process";
import { createReadStream, existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeActivities } from "@/bench/data/activities";
import { db } from "@/db/client";
import { projects } from "@/db/schema/projects";
import { seedDemo } from "@/db/seed";
import { expect, test } from "@/db/testing";
import { frameworksOf } from "@/lib/framework-facts/store";
import { factsOf } from "@/lib/project-facts/store";
import { withTold } from "@/lib/rules/framework-facts";
import { projectOf } from "./activity";
import { check } from "./check";
import { frameworkOf } from "./results";
import { activityXml, FILE_END, fileStart, gapsOf } from "./write";

const SETTING = { now: "2026-11-26T12:00:00Z", today: "2026-11-26" };
const SCHEMA = [process.env.MAJLIS_SHARED, "../shared", "../../shared"]
  .flatMap((place) => (place ? [`${place}/data/iati/xsd/iati-activities-schema.xsd`] : []))
  .find(existsSync);
const INSTALLED = spawnSync("xmllint", ["--version"]).status === 0;

/** What libxml2 says against a file by the official schema; nothing when it is valid. */
async function said(pieces: AsyncIterable<string> | Iterable<string>): Promise<string> {
  const lint = spawn("xmllint", ["--noout", "--nonet", "--stream", "--schema", SCHEMA ?? "", "-"]);
  let told = "";
  lint.stderr.on("data", (text: Buffer) => {
    told += text.toString();
  });
  const ended = new Promise<number | null>((resolve) => lint.on("close", resolve));
  await pipeline(Readable.from(pieces), lint.stdin).catch(() => undefined);
  return (await ended) === 0 ? "" : told.slice(0, 2000);
}

test.describe("another reader of the official schema", () => {
  test.skip(!INSTALLED, "xmllint is not installed: apt-get install libxml2-utils");
  test.skip(!SCHEMA, "the official schema is not here: put it under ../shared/data/iati/xsd");

  test("finds the export of the demo valid, with its results", async () => {
    await seedDemo({ keep: async () => {} });
    const ids = (await db().select({ id: projects.id }).from(projects)).map(({ id }) => id);
    const frameworks = await frameworksOf(ids);
    const ready = (await factsOf(ids)).filter((one) => gapsOf(one).length === 0);
    const texts = ready.map((one) => activityXml(one, SETTING.now, frameworks.get(one.id)));
    expect(texts.join("")).toContain("<actual");
    expect(await said([fileStart(SETTING.now), ...texts, FILE_END])).toBe("");
  });

  test("finds a large file valid, and what is written of it once it was imported", async () => {
    test.slow();
    const folder = await mkdtemp(path.join(tmpdir(), "majlis-iati-"));
    try {
      const file = path.join(folder, "large.xml");
      await writeActivities(file, 4);
      expect(await said(createReadStream(file, "utf8"))).toBe("");
      const texts: string[] = [];
      await check(createReadStream(file), SETTING, (node) => {
        const { status, ...facts } = projectOf(node);
        const results = facts.kept?.children?.filter(({ name }) => name === "result") ?? [];
        const { after } = withTold([], frameworkOf(results), SETTING.today);
        texts.push(activityXml({ ...facts, status: status ?? "active" }, SETTING.now, after));
      });
      expect(texts.length).toBeGreaterThan(300);
      expect(await said([fileStart(SETTING.now), ...texts, FILE_END])).toBe("");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("is heard: a file out of order is told", async () => {
    expect(await said([fileStart(SETTING.now), "<iati-activity/>", FILE_END])).toContain("iati-identifier");
  });
});
