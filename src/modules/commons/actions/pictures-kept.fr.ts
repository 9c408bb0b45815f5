/** What is kept for a time only. */
export const picturesKept = {
  what: "Les images d’un document que quelqu’un vient d’apporter, tant qu’il ne l’a pas gardé",
  why: "Pour les montrer pendant la relecture.",
} as const;

/** In a text, in the place of a picture that did not come with it. */
export const pictureLost = (says: string) =>
  says.trim() === "" ? "*Une image n’a pas pu venir.*" : `*Une image n’a pas pu venir : ${says}*`;
