import type { Chapter } from "#services/house";

/** What the members of a circle say of one passage of a document: threads of `conversations`, tied to it by its words. */
export const comments: Chapter = {
  name: "comments",
  rights: { "commons-about-person": ["commons.passage"] },
};
