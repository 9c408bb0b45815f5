/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  messages: {
    what: "Les messages que vous nous écrivez, une fois traités ; deux ans au plus sans cela",
    why: "Retrouver ce qui vous fut répondu",
  },
  dead: {
    what: "Le compte d’une personne décédée, sauf si elle a choisi moins",
    why: "Que ses proches puissent demander ce que la loi leur permet",
  },
} as const;
