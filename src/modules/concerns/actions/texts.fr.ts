/** Where the words of what somebody wrote are, as an archive says it. */
export const whereWordsAre =
  "Vos mots sont au service à qui vous les avez écrits, et à lui seul. Pour les relire ou les faire corriger, demandez-le lui.";

/** What is kept for a time only. */
export const retainedTexts = {
  closed: {
    what: "Ce qui a été écrit à un service qui reçoit les inquiétudes, une fois clos par lui",
    why: "Pour que le service puisse le reprendre.",
  },
  word: {
    what: "Ce qui a été écrit à un service qui reçoit les inquiétudes, et qu’il n’a pas clos",
    why: "Pour que le service le lise et s’en occupe.",
  },
  written: {
    what: "À quel service vous avez écrit votre inquiétude, et s’il l’a lu",
    why: "Pour que vous sachiez ce que c’est devenu.",
  },
} as const;
