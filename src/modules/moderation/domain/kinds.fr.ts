/** What can be reported, by its kind; one without a word here goes by its own name. */
export const kinds: Readonly<Record<string, string>> = {
  call: "appel",
  question: "question",
  structure: "structure",
  circle: "cercle",
  message: "message",
  vote: "vote",
};
