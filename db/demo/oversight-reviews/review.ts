import type { Content, Story } from "../story";

export const review = (
  key: string,
  by: Story["by"],
  begun: number,
  data: Content,
  rest: Partial<Story> = {},
): Story => ({
  key,
  kind: "oversightReview",
  by,
  begun,
  data,
  ...rest,
});
