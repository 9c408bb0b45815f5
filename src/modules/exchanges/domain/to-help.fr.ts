/** The way back to the one page of mutual help, at the head of each of its parts. */
export const toHelp = { label: "Entraide", at: "/entraide" } as const;
