/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  telephones: {
    what: "Le téléphone que vous avez montré dans un échange, une fois l’échange fini",
    why: "Vous laisser vous rappeler un moment",
  },
} as const;
