import { request } from "./request";

export const translators = () =>
  request("cr-translators", "Parvina", 1, {
    title: "Interpreters for the committee’s meetings",
    area: "partnership",
    languages: ["tg", "uz", "ky"],
  });
