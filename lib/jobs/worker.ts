/** The job worker: a process of its own beside the app. It sends mail, reminds, settles and sweeps; nothing waits for it to be right. */
import "server-only";
import { setFlagsFromString } from "node:v8";
import PgBoss from "pg-boss";
import pino from "pino";
import { disconnect } from "@/db/client";
import { remindOfBallots, remindOfSilence } from "@/lib/ballots/notify";
import { settleDueBallots } from "@/lib/ballots/perform";
import { remindOfCapacity } from "@/lib/capacity/notify";
import { makeCheckpointWhenDue } from "@/lib/checkpoints/perform";
import { env } from "@/lib/env";
import { removeFiles } from "@/lib/files/store";
import { foldFollowUpTallies } from "@/lib/follow-up/store";
import { lightUpDue } from "@/lib/lights/perform";
import { foldTallies } from "@/lib/monitoring/store";
import { mailer } from "@/lib/notices/notify";
import { remindOfFollowUp } from "@/lib/recommendations/notify";
import { expire } from "@/lib/reports/store";
import { deliverDue } from "./deliver";
import { importNext } from "./import-projects";
import { reportNext } from "./make-reports";
import { remind } from "./remind";
import { sweep } from "./store";
import { sweepFiles } from "./sweep-files";
import { sweepImports } from "./sweep-imports";

// A file of 200 MB leaves more behind than the collector hurries to clear: let it come whenever a third was added.
setFlagsFromString("--heap-growing-percent=30");

const log = pino({ name: "worker" });
const transport = mailer();

/** Every job: how often it runs, by the clock, and what it does. */
const JOBS: Record<string, { cron: string; run: () => Promise<unknown> }> = {
  settle: { cron: "* * * * *", run: settleDueBallots },
  remind: { cron: "0 * * * *", run: () => remind() },
  remindFollowUp: { cron: "20 * * * *", run: () => remindOfFollowUp() },
  remindCapacity: { cron: "25 * * * *", run: () => remindOfCapacity() },
  remindBallots: { cron: "*/10 * * * *", run: remindOfBallots },
  remindSilence: { cron: "*/10 * * * *", run: remindOfSilence },
  checkpoint: { cron: "* * * * *", run: makeCheckpointWhenDue },
  foldTallies: { cron: "23 * * * *", run: foldTallies },
  lightUp: { cron: "*/10 * * * *", run: lightUpDue },
  foldFollowUpTallies: { cron: "27 * * * *", run: foldFollowUpTallies },
  sweep: { cron: "17 3 * * *", run: sweep },
  sweepReports: { cron: "7 * * * *", run: async () => removeFiles(await expire()) },
  sweepImports: { cron: "37 2 * * *", run: () => sweepImports() },
  sweepFiles: { cron: "47 * * * *", run: () => sweepFiles() },
};

/** Mail is looked for often: people wait for a link to arrive; so are imports and reports, of which they watch the progress. */
const MAIL_EVERY_MS = 2000;
const WORK_EVERY_MS = 1000;

const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 2 });
boss.on("error", (error) => log.error({ error: error.message }, "job queue"));

let stopping = false;
let sending: Promise<unknown> = Promise.resolve();
let working: Promise<unknown> = Promise.resolve();

async function start(): Promise<void> {
  await boss.start();
  for (const [name, { cron, run }] of Object.entries(JOBS)) {
    await boss.createQueue(name);
    await boss.work(name, async () => {
      await run().catch((error: Error) => {
        log.error({ error: error.message }, name);
        throw error;
      });
    });
    await boss.schedule(name, cron);
  }
  if (transport) sending = sendWhileRunning();
  else log.info("no SMTP_URL: mail stays queued");
  working = Promise.all([workWhileRunning("imports", importNext), workWhileRunning("reports", reportNext)]);
  log.info("ready");
}

async function sendWhileRunning(): Promise<void> {
  while (!stopping) {
    await deliverDue((letter) => (transport as NonNullable<typeof transport>).sendMail(letter)).catch((error: Error) =>
      log.error({ error: error.message }, "mail"),
    );
    await new Promise((resolve) => setTimeout(resolve, MAIL_EVERY_MS));
  }
}

async function workWhileRunning(name: string, next: () => Promise<boolean>): Promise<void> {
  while (!stopping) {
    const worked = await next().catch((error: Error) => log.error({ error: error.message }, name));
    if (!worked) await new Promise((resolve) => setTimeout(resolve, WORK_EVERY_MS));
  }
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await boss.stop({ graceful: true, timeout: 5000 });
  await sending;
  // One under way is left as it is: the next worker takes it up again.
  await Promise.race([working, new Promise((resolve) => setTimeout(resolve, 2000))]);
  transport?.close();
  await disconnect();
  process.exit(0);
}

process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
await start();
