/** What an agreed day is called in a calendar; no form offers it. */
export const occasionKinds = { "squat-day": { label: "Journée ailleurs", agreed: true } } as const;
