/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  messages: {
    what: "Les messages que vous nous écrivez, une fois traités ; deux ans au plus sans cela",
    why: "Retrouver ce qui vous fut répondu",
  },
} as const;
