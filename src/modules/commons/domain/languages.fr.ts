import type { Language } from "./document.ts";

/** In what a document is written, in French. */
export const languageTexts: Readonly<Record<Language, string>> = {
  fr: "français",
  en: "anglais",
  es: "espagnol",
  pt: "portugais",
  de: "allemand",
  it: "italien",
  ar: "arabe",
  oc: "occitan",
};
