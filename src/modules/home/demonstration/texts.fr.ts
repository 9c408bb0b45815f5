/** The words of the demonstration itself; what its people say is in their own files. */
export const texts = {
  instance: "Archipel Drôme et Ardèche",
} as const;
