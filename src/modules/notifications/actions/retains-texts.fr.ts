/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  told: {
    what: "Ce qui vous a été dit par courriel : le genre, de quoi il s’agit, la date",
    why: "Ne pas vous dire deux fois la même chose",
  },
} as const;
