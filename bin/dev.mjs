// `npm run dev`: as `npm start`, with hot reload, and with mail caught and shown at /dev/mail.
import { installWhenStale } from "./install.mjs";
import { launching } from "./say.mjs";

await launching(async () => {
  installWhenStale({ development: true });
  const { launch } = await import("./launch.mjs");
  await launch("development");
});
