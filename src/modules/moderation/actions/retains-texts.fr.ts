/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  reports: {
    what: "Les signalements, les contestations et les avis, une fois la décision prise",
    why: "Rejuger si la décision est contestée (règlement européen 2022/2065)",
  },
} as const;
