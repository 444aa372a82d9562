/** What to tell an operator whose database cannot be used: one sentence that says how to mend it. */
export function sentenceFor(error: unknown): string | undefined {
  const { name, message, code = "" } = error as Error & { code?: string };
  if (name === "MigrationRefused" || name === "BadEnvironment") return message;
  return SENTENCES.find(([codes]) => codes.test(code))?.[1](message);
}

const SENTENCES: [RegExp, (message: string) => string][] = [
  [
    /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|CONNECTION_\w+)$/,
    (message) => `DATABASE_URL leads to no PostgreSQL that answers (${message}).`,
  ],
  [/^(ENOTFOUND|EAI_AGAIN)$/, (message) => `DATABASE_URL names a host that does not exist (${message}).`],
  [/^28/, (message) => `DATABASE_URL has a user or password that PostgreSQL refuses (${message}).`],
  [/^3D000$/, (message) => `DATABASE_URL names a database that does not exist (${message}): create it first.`],
  [
    /^42501$/,
    (message) => `The user in DATABASE_URL may not create tables here (${message}): make it the owner of the database.`,
  ],
  [/^(53300|57P0\d)$/, (message) => `PostgreSQL is there but takes nobody (${message}): try again.`],
];
