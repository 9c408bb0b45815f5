/** Told on the page of a call, and to those who follow it. */
export const texts = { dissolved: "La structure qui le publiait est dissoute." } as const;
