import { type CastName, personOf } from "@/db/cast";
import en from "../messages/en.json" with { type: "json" };
import ru from "../messages/ru.json" with { type: "json" };
import uz from "../messages/uz.json" with { type: "json" };

/** The product's words in the language that somebody of the cast works in. */
export const wordsOf = (name: CastName): typeof en => (personOf(name).locale === "ru" ? (ru as typeof en) : en);
