import "server-only";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { env } from "@/lib/env";
import { FileMissing, type Files } from "./keeping";

let client: S3Client | undefined;

/** Files in an S3-compatible bucket, under `files/`. */
export function bucket(): Files {
  const { S3_BUCKET: Bucket } = env();
  client ??= connect();
  const s3 = client;
  const at = (key: string) => ({ Bucket, Key: `files/${key}` });
  return {
    async keep(key, path) {
      const { size } = await stat(path);
      await s3.send(new PutObjectCommand({ ...at(key), Body: createReadStream(path), ContentLength: size }));
      await rm(path);
    },
    async read(key) {
      try {
        const { Body } = await s3.send(new GetObjectCommand(at(key)));
        return Body as Readable;
      } catch (error) {
        if (error instanceof Error && error.name === "NoSuchKey") throw new FileMissing();
        throw error;
      }
    },
    async remove(key) {
      await s3.send(new DeleteObjectCommand(at(key)));
    },
    async *since(before) {
      let ContinuationToken: string | undefined;
      do {
        const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "files/", ContinuationToken }));
        for (const { Key = "", LastModified } of page.Contents ?? [])
          if (LastModified && LastModified < before) yield Key.slice("files/".length);
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
    },
  };
}

function connect(): S3Client {
  const {
    S3_ENDPOINT: endpoint,
    S3_REGION: region,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env();
  return new S3Client({
    region,
    // Own servers rarely have a DNS name per bucket.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
}
