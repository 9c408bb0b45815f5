import type { Chapter } from "#services/house";

/** What an organisation was given by an exchange that is done: said by who gave, in `gifts`, where it confirms it. */
export const given: Chapter = { name: "given" };
