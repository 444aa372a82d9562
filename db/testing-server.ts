/** Runs once around a run of tests; the workers learn of the server through their environment. */

import { APP_ROLE } from "./roles";
import { migratedTemplate, openTestServer } from "./template";

export default async function setUp() {
  const server = await openTestServer();
  process.env.DATABASE_URL = server.url;
  process.env.MAJLIS_TEST_SERVER = server.url;
  process.env.MAJLIS_TEST_TEMPLATE = await migratedTemplate(server.url);
  process.env.MAJLIS_TEST_ROLE = APP_ROLE;
  return server.stop;
}
