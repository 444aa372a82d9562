import type { Content, Story } from "../story";

export const note = (key: string, by: Story["by"], begun: number, data: Content, rest: Partial<Story> = {}): Story => ({
  key,
  kind: "policyNote",
  by,
  begun,
  data: { type: "objective", project: "", barriers: [], ...data },
  ...rest,
});
