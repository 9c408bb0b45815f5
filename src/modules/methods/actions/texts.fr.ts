import { shorten } from "#basics/text";

import type { Step } from "../domain/method.ts";
import { writeDuration } from "../domain/steps.ts";

/** What is written in the circle that tries a method, and to who is asked to coach. */
export const texts = {
  somebody: "quelqu’un",
  trialOf: (title: string) => `Essai : ${title}`.slice(0, 120),
  trialAbout: (title: string, at: string | undefined) =>
    `La méthode « ${title} » se lit dans les communs${at === undefined ? "." : ` : ${at}`}`,
  task: (method: string, place: number, { minutes, title, material }: Step) =>
    `${shorten(method, 60)} : ${place}. ${title} (${writeDuration(minutes)}${material === undefined ? "" : ` ; ${material}`})`,
  coaching: (title: string) => `Apprendre la méthode « ${title} »`.slice(0, 120),
  wanted: (circle: string, wanted: string) => `Pour le cercle « ${circle} ». ${wanted}`,
} as const;
