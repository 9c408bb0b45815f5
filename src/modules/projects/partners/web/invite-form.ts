import { form } from "#basics/form";
import { line, maybeLine, yes } from "#basics/questions";
import { hasLink } from "#rules/circles";
import { readAddress } from "#rules/people";

import { MOST_TITLE } from "../../domain/answer.ts";
import { inviteTexts as texts } from "./texts.fr.ts";

/** Which structure, where to write to it, what is proposed; a word, and a promise. */
export const inviteForm = form({
  structure: line("structure", {
    label: texts.structure,
    empty: texts.noStructure,
    most: 120,
  }).refine((typed) => !hasLink(typed), texts.noLink),
  address: line("adresse", {
    type: "email",
    label: texts.address,
    help: texts.addressHelp,
    empty: texts.noAddress,
    most: 254,
  }).refine((typed) => readAddress(typed) !== undefined, texts.noAddress),
  part: maybeLine("part", { label: texts.part, help: texts.partHelp, most: MOST_TITLE }).refine(
    (typed) => typed === undefined || !hasLink(typed),
    texts.noLink,
  ),
  words: maybeLine("mot", { label: texts.words, help: texts.wordsHelp, rows: 3, most: 400 }),
  known: yes("connue", { label: texts.known }).refine((known) => known, texts.notKnown),
});
