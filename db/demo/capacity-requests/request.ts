import type { Content, Story } from "../story";

export const request = (
  key: string,
  by: Story["by"],
  begun: number,
  data: Content,
  rest: Partial<Story> = {},
): Story => ({
  key,
  kind: "capacityRequest",
  by,
  begun,
  data: { project: "", targets: [], resources: [], ...data },
  ...rest,
});
