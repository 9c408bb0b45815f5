/**
 * How somebody stands towards a joint answer: outside its circle; in the circle; taking part in the
 * answer; facilitating the circle, whether they take part or not.
 */
export type Standing = "outside" | "member" | "participant" | "facilitator";

/** The circle reads all of it, what was learnt too, and each of its members may take part. */
export function mayRead(standing: Standing): boolean {
  return standing !== "outside";
}

/** Who takes part writes, attaches, says what was sent, the outcome, and what was learnt; so does a facilitator. */
export function mayWork(standing: Standing): boolean {
  return standing === "participant" || standing === "facilitator";
}
