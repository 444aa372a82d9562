import "server-only";
import { getLocale, getTimeZone } from "next-intl/server";
import { cache } from "react";
import { type Format, formatFor } from "./format";

/** Dates, numbers and lists as this request's reader writes them. */
export const readersFormat = cache(async (): Promise<Format> => formatFor(await getLocale(), await getTimeZone()));
