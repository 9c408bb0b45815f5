import type { Mapping } from "../mapping.ts";

/**
 * Any RSS or Atom feed (feeds/read-feed.ts): its entries are read as calls of who publishes it. What
 * it says of its themes are free tags; the deadline is looked for in the text. Whoever adds a feed
 * gives the mapping a prefix of its own.
 */
export const FEED: Mapping = {
  source: "feed",
  prefix: "flux",
  columns: {
    identifiant: { from: ["id", "link"] },
    titre: { from: ["title"] },
    organisme: { from: ["feed.title"] },
    resume: { from: ["summary"] },
    description: { from: ["content"] },
    themes: { from: ["categories"], quiet: true },
    publication: { from: ["published", "updated"] },
    lien: { from: ["link"] },
  },
  deadlineInText: true,
};
