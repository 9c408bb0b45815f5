import { modules } from "../../src/modules/all.ts";
import type { ReadPage } from "./page-reader.ts";

/** Words that no French sentence holds: one of them on a page is a sentence that was forgotten. */
const ENGLISH =
  "the|and|with|your|you|this|that|these|those|from|please|submit|search|loading|undefined|null|nan|" +
  "unknown|click|here|sign in|log in|login|logout|password|username|email|deadline|settings|delete|" +
  "update|save|cancel|required|invalid|error|errors|not found|forbidden|server|home|next|previous|" +
  "open|closed|yes|no results|help|back|send|edit|add|remove|share|download|upload|draft|pending|" +
  "today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|" +
  "february|march|april|june|july|august|september|october|november|december|tender|application|" +
  "person|circle|member|members|true|false";

/** Modules have English names, and no page says one; but for those that are French words as well. */
const FRENCH_NAMES =
  /^(?:conversations|guides|moderation|notifications|organisations|operation|squat|agora)$/;
const MODULES = modules.map(({ name }) => name).filter((name) => !FRENCH_NAMES.test(name));

const WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@./’'-])(?:${[ENGLISH, ...MODULES].join("|")})(?![\p{L}\p{N}_@/-])`,
  "giu",
);

/** French that looks English, and names: not forgotten sentences. */
const FRENCH_TOO = /^(application|server|false)$/i;

/** The name of licences, which French says as it is. */
const NAME = /Creative Commons/g;

const OBJECT = /\[object \w+\]|\bNaN\b|\bundefined\b|\{\{|\$\{/;

/** A day written in digits only: « 25/11/2026 », « 2026-11-25 ». People read days in words. */
const DIGITS = /(?<![\d/-])(?:\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d/-])/g;

/** What is written whole of an address: its numbers (« …c4/4/91ab… ») are no day. */
const ADDRESS = /https?:\/\/[^\s<>"«»]+/g;

/** The English words said on a page whose language is French. */
export function englishIn(page: ReadPage): readonly string[] {
  return page.said
    .filter(({ language }) => language.startsWith("fr"))
    .flatMap(({ text }) => {
      const words = [...text.replaceAll(NAME, "").matchAll(WORD)].map(([word]) => word);
      const wrong = words.filter((word) => !FRENCH_TOO.test(word));
      return OBJECT.test(text) || wrong.length > 0
        ? [`${wrong.join(", ")} in « ${text.slice(0, 120)} »`]
        : [];
    });
}

/** The days that a page says in digits only. */
export function digitDatesIn(page: ReadPage): readonly string[] {
  return page.said.flatMap(({ text }) => text.replaceAll(ADDRESS, "").match(DIGITS) ?? []);
}
