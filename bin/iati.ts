/**
 * Checks IATI files: `npm run iati -- check FILE…`. Prints one line of JSON for each file,
 * `{ file, valid, findings: [{ rule, severity, line, message }] }`. Ends with 0 when every file is valid by
 * the schema of IATI 2.03, 1 when one is not, 2 when one cannot be opened.
 */
import { createReadStream } from "node:fs";
import { createTranslator } from "use-intl/core";
import { check } from "../lib/iati/check";
import type { Finding } from "../lib/iati/finding";
import messages from "../messages/en.json";

const VALID = 0;
const INVALID = 1;
const UNREADABLE = 2;

const say = createTranslator({ locale: "en", messages }) as unknown as (
  key: string,
  params: Finding["params"],
) => string;

async function run([command, ...files]: string[]): Promise<number> {
  if (command !== "check" || files.length === 0) return complain("Usage: npm run iati -- check FILE…");
  let worst = VALID;
  for (const file of files) worst = Math.max(worst, await checkOne(file));
  return worst;
}

async function checkOne(file: string): Promise<number> {
  const now = new Date().toISOString();
  try {
    const { valid, findings } = await check(createReadStream(file), { now, today: now.slice(0, 10) });
    const told = findings.map(({ rule, severity, line, says, params }) => ({
      rule,
      severity,
      line,
      message: say(says, params),
    }));
    process.stdout.write(`${JSON.stringify({ file, valid, findings: told })}\n`);
    return valid ? VALID : INVALID;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    return complain(`${file} cannot be read: ${message}`);
  }
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return UNREADABLE;
}

process.exitCode = await run(process.argv.slice(2));
