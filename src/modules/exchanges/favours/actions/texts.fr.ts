/** What a word of an exchange is called for who reports it, and for who decides: nothing of it, nor of who said it. */
export const reportedWord = "Un mot dans un échange";

const states = {
  said: "dit",
  "taken-back": "repris",
  hidden: "masqué",
  lost: "perdu",
} as const;

/** What became of a word, in what is given to a person of theirs. */
export const wordStates: Readonly<Record<keyof typeof states, string>> = states;
