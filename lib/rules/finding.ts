/**
 * `entry`: the record itself is broken, from this entry on. `content`: what the file says beside its entries is not
 * what they say. `checkpoint`: a checkpoint is no true one. `signature`: nobody answers for the file.
 * `unproven`: the file holds nothing to compare that checkpoint with.
 */
export type Class = "entry" | "content" | "checkpoint" | "signature" | "unproven";
export type Finding = { class: Class; about: string | number; because: string };

export const finding = (is: Class, about: string | number, because: string): Finding[] => [
  { class: is, about, because },
];
