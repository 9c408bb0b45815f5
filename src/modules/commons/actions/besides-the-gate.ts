/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "commons.author":
    "the authors of what everyone reads stay named where it is begun from, as its licence asks; it tells them nothing",
  "commons.document changed":
    "a document of a circle, read by all its members, in which another of them writes",
  "commons.version changed": "what another member wrote is open to everyone with the document",
  "commons.suggestion changed":
    "an author answers what another suggested, for who reads the document; the letter that tells it asks the gate",
} as const;
