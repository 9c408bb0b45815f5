/** What is kept for a time only. */
export const retainedTexts = {
  feedback: {
    what: "Où vous disiez en être, avant et après une formation ; ce que tous ont répondu reste, compté",
    why: "Pour que qui forme sache ce qui a servi.",
  },
  travel: {
    what: "Un trajet partagé entre les personnes d’une formation, et ce que chacun a convenu",
    why: "Pour que chacun retrouve ce qui a été convenu et réglé.",
  },
} as const;
