/**
 * How Node is to run the job worker. It reads files far larger than its memory; a young generation that grows at will
 * keeps tens of megabytes of what was read and is no longer needed.
 */
export const WORKER_FLAGS = ["--max-semi-space-size=4"];
