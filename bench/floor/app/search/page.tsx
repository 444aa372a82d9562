import { found } from "../query";
import { Rows } from "../rows";

export default async function Page({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  return <Rows of={await found((await searchParams).q ?? "")} />;
}
