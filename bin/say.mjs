/** What the launchers print: one line for each thing they do. */
export const say = (/** @type {string} */ line) => console.log(`majlis · ${line}`);

/** Something the operator can mend; its message is the whole sentence they need. */
export class Refusal extends Error {}

/**
 * Runs a launcher to its end. A refusal is one sentence; anything else is a fault of ours and keeps its stack.
 * @param {() => Promise<unknown>} launch
 */
export async function launching(launch) {
  try {
    await launch();
  } catch (error) {
    const sentence = error instanceof Error && !/^(Type|Range|Reference|Syntax)Error$/.test(error.name);
    console.error(`majlis · ${sentence ? error.message : /** @type {Error} */ (error).stack}`);
    process.exit(1);
  }
}
