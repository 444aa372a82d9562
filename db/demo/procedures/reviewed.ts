import type { Act, Content, Story } from "../story";
import { accept, advise, ask, startReview, submit } from "../story";

export const story = (
  key: string,
  kind: Story["kind"],
  by: Story["by"],
  begun: number,
  data: Content,
  life: Act[],
): Story => ({
  key,
  kind,
  by,
  begun,
  data,
  life,
});

/** Screened and advised on within ten days of its submission. */
export const reviewed = (day: number, reviewer: "Nargiza" | "Aizada", said: string): Act[] => [
  submit(day),
  startReview(day - 1, "Ulugbek"),
  ask(day - 1, "Ulugbek", reviewer),
  accept(day - 2, reviewer),
  advise(day - 8, reviewer, "recommend", said),
];
