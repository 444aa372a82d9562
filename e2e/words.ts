import { type CastName, personOf } from "@/db/cast";
import type { Locale } from "@/lib/languages/locales";
import en from "../messages/en.json" with { type: "json" };
import ru from "../messages/ru.json" with { type: "json" };
import uz from "../messages/uz.json" with { type: "json" };

const WORDS: Record<Locale, typeof en> = { en, ru: ru as typeof en, uz: uz as typeof en };

/** The product's words in the language that somebody of the cast works in. */
export const wordsOf = (name: CastName): typeof en => WORDS[personOf(name).locale];
