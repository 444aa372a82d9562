import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/languages/request.ts",
  experimental: { createMessagesDeclaration: "./messages/en.json", messages: { precompile: true, path: "./messages", format: "json", locales: "infer" } },
});

/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  // The optimiser's history of remote code execution and denial of service; the app shows no photographs.
  images: { unoptimized: true },
  deploymentId: process.env.MAJLIS_BUILD_ID,
  serverExternalPackages: ["@node-rs/argon2", "postgres", "pg-boss", "pino", "@aws-sdk/client-s3"],
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
};

export default withNextIntl(config);
