import type { Chapter } from "#services/house";

/** The time that somebody gave by coming to a date of an organisation: said by themself, in `gifts`, where it confirms it. */
export const given: Chapter = { name: "given" };
