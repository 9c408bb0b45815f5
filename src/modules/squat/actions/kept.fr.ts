/** For the page on private life. */
export const keptTexts = {
  what: "Les journées que vous demandez à passer ailleurs : quand, où, comme qui, si vous êtes venu·e, et ce que vous en avez dit.",
  why: "Pour que vous deux vous retrouviez, et que chacun sache comment cela s’est passé.",
  howLong: "Jusqu’à votre départ. Le nom s’en va, le compte des journées reste.",
} as const;
