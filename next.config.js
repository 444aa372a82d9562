import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/languages/request.ts",
  experimental: {
    createMessagesDeclaration: "./messages/en.json",
    messages: { precompile: true, path: "./messages", format: "json", locales: "infer" },
  },
});

/** On every answer, files and API included; the policy for scripts needs a nonce and comes from proxy.ts. */
const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
  // Browsers heed it over https only.
  "Strict-Transport-Security": "max-age=31536000",
};

/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  // The optimiser's history of remote code execution and denial of service; the app shows no photographs.
  images: { unoptimized: true },
  deploymentId: process.env.MAJLIS_BUILD_ID,
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "docx",
    "postgres",
    "pg-boss",
    "pino",
    "@aws-sdk/client-s3",
  ],
  headers: async () => [{ source: "/:path*", headers: Object.entries(ALWAYS).map(([key, value]) => ({ key, value })) }],
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
};

export default withNextIntl(config);
