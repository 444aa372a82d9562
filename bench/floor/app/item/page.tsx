import { rows } from "../query";
import { Rows } from "../rows";

export default async function Page() {
  return <Rows of={await rows(1)} />;
}
