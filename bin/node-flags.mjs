/**
 * How Node is to run the app. Left to itself the collector lets the heap grow to six times what lives in it, and the
 * young generation is so small that what a page needs for a few milliseconds grows old in it: under load an instance
 * held 420 MiB. Like this it holds 260, for no more of the processor.
 */
export const APP_FLAGS = ["--max-semi-space-size=32", "--heap-growing-percent=40"];

/**
 * How Node is to run the job worker. It reads files far larger than its memory; a young generation that grows at will
 * keeps tens of megabytes of what was read and is no longer needed.
 */
export const WORKER_FLAGS = ["--max-semi-space-size=4"];
