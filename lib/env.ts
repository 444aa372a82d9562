/**
 * The environment: what an operator may set, and what it means when it is not set.
 * Parsed once, at start; a fault is one sentence that names the variable and how to mend it.
 */
import { z } from "zod";

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

export class BadEnvironment extends Error {
  override readonly name = "BadEnvironment";
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  // An empty variable, as compose files and CI leave them, is one that is not set.
  const result = schema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")));
  if (result.success) return result.data;
  throw new BadEnvironment(result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; "));
}

const url = (example: string, ...schemes: string[]) =>
  z
    .string("is missing")
    .refine((value) => schemes.some((scheme) => URL.canParse(value) && value.startsWith(`${scheme}:`)), {
      error: `is not an address like ${example}`,
    });
const port = z.coerce
  .number("is not a port number")
  .int("is not a port number")
  .min(1, "is not a port number")
  .max(65535, "is not a port number");
const onOff = z.enum(["on", "off"], "is neither on nor off").transform((value) => value === "on");
const text = z.string().optional();

const schema = z
  .object({
    /** The launcher sets it to the embedded database when the operator has not. */
    DATABASE_URL: url("postgres://user:password@host:5432/majlis", "postgres", "postgresql"),
    /** Set by the launcher: the role without rights to alter tables or rewrite the record. */
    DATABASE_ROLE: text,
    DATABASE_POOL: z.coerce.number("is not a number").int("is not a whole number").min(2, "is less than 2").default(10),
    /** `off` behind a pooler in transaction mode. */
    DATABASE_PREPARE: onOff.default(true),

    PORT: port.default(3000),
    HOST: z.string().default("127.0.0.1"),
    /** The public address, without a slash at the end. */
    MAJLIS_URL: url("https://committee.example.org", "http", "https")
      .transform((value) => value.replace(/\/+$/, ""))
      .optional(),
    MAJLIS_SECRET: z.string().min(32, "is shorter than 32 characters").optional(),
    /** Ed25519, PKCS #8 in base64 or PEM: what checkpoints and exported records are signed with. */
    MAJLIS_SIGNING_KEY: text,
    /** The key before, once, so that it vouches for the new one. */
    MAJLIS_SIGNING_KEY_BEFORE: text,
    /** Where uploaded files and, when embedded, the database lie. */
    MAJLIS_DATA: z.string().default(".data"),
    /** Set by the launcher when it loaded the demo committee. */
    MAJLIS_DEMO: z
      .string()
      .optional()
      .transform((value) => value === "1"),
    /** Mail is caught and shown at /dev/mail. */
    MAJLIS_DEV_MAIL: z
      .string()
      .optional()
      .transform((value) => value === "1"),
    /** How many proxies in front may be believed about where a request came from. */
    TRUST_PROXY: z.coerce
      .number("is not a number of proxies")
      .int("is not a number of proxies")
      .min(0, "is not a number of proxies")
      .default(0),

    SMTP_URL: url("smtp://user:password@host:587", "smtp", "smtps").optional(),
    MAIL_FROM: z.string().default("Majlis <majlis@localhost>"),

    OIDC_ISSUER: url("https://id.example.org", "https", "http").optional(),
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    OIDC_NAME: z.string().default("Single sign-on"),

    S3_BUCKET: text,
    S3_ENDPOINT: url("https://s3.example.org", "https", "http").optional(),
    S3_REGION: z.string().default("us-east-1"),
    S3_ACCESS_KEY_ID: text,
    S3_SECRET_ACCESS_KEY: text,
  })
  .superRefine((given, context) => {
    for (const [one, others] of TOGETHER) {
      for (const other of others) {
        if (given[one] && !given[other])
          context.addIssue({ code: "custom", path: [other], message: `is missing; ${one} needs it` });
      }
    }
  })
  .transform((given) => ({ ...given, MAJLIS_URL: given.MAJLIS_URL ?? `http://localhost:${given.PORT}` }));

const TOGETHER = [
  ["OIDC_ISSUER", ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]],
  ["S3_BUCKET", ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"]],
] as const;
