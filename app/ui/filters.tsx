import type { Route } from "next";
import { FiltersView } from "./filters-view";
import type { Option } from "./select";

/** A choice when it has options, a field to write in otherwise. */
export type FilterField = { name: string; label: string; value?: string } & (
  | { options: readonly Option[] /** The first choice, which narrows nothing. */; empty: string }
  | { options?: undefined; type: "search" | "date" }
);

export type FiltersProps = {
  /** The list's own address. */
  action: Route;
  fields: FilterField[];
  /** What else the address keeps when the list is narrowed: its order. */
  kept?: Record<string, string | undefined>;
};

/** Narrows a list by its URL: a plain GET form, folded away on phones. Its choices travel as one text, as a table's rows do. */
export function Filters(props: FiltersProps) {
  return <FiltersView packed={JSON.stringify(props)} />;
}
