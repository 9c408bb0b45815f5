import type { Chapter } from "#services/house";

/** What the statutes of a circle say of its votes, its colleges, and who is there. */
export const statutes: Chapter = {
  name: "statutes",
  entrusts: {
    votes: ["decisions.statutes", "decisions.college", "decisions.college_member"],
  },
};
