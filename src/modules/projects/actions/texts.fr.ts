/** The title of the part that tells what was learnt: it is kept with the answer, never handed in. */
export const learntTitle = "Ce que nous avons appris";
