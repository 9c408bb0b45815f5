import type { Chapter } from "#services/house";

/** Who is asked to an occasion by name, outside of its space: a day that two sides agreed on, in a module above. */
export const attendees: Chapter = { name: "attendees" };
