/** What is kept for a time only. */
export const retainedTexts = {
  alarm: {
    what: "Les fois où vous avez demandé de l’aide, qui a été prévenu, ce que chacun a répondu",
    why: "Pour que vous relisiez ce qui s’est passé.",
  },
  well: {
    what: "Les fois où vous avez dit que tout va bien",
    why: "Pour que vous relisiez ce que vous avez dit.",
  },
  named: {
    what: "Qui vous avez retiré de votre liste, sans réponse ou après un non",
    why: "Pour que personne ne soit redemandé aussitôt.",
  },
} as const;
