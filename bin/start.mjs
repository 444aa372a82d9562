// `npm start`: from a fresh clone to a working committee. The steps are in launch.mjs; here only what
// must work before anything is installed.
import { installWhenStale } from "./install.mjs";
import { launching } from "./say.mjs";

await launching(async () => {
  installWhenStale();
  const { launch } = await import("./launch.mjs");
  await launch("production");
});
