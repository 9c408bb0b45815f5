import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { listAwaitedIn } from "../actions/list-awaited.ts";
import { seeTrainingIn } from "../actions/see-training.ts";
import { trainingAt } from "../domain/training.ts";
import { texts } from "./texts.fr.ts";
import { travelTexts } from "./travel-texts.fr.ts";

/** On the page of an occasion that is a training: what one will know, and the way to the rest. */
export async function showOfOccasion(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Occasion">(subject)) return undefined;
  const training = await seeTrainingIn(work, { training: subject });
  if (training === undefined) return undefined;
  const { programme, standing, seen } = training;
  const tells = programme === undefined && standing.organises && seen.where.of !== "person";
  if (programme === undefined && !tells) return undefined;
  return (
    <Section title={texts.onOccasion} id="formation" class="pile-s">
      {programme !== undefined && (
        <ul>
          {programme.knows.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={tells ? `${trainingAt(subject)}/programme` : trainingAt(subject)}>
          {tells ? texts.tell : texts.all}
        </a>
      </p>
    </Section>
  );
}

/** What awaits me: a part to answer, a question before or after. */
export async function waitsOfTrainings(work: Work): Promise<readonly Waiting[]> {
  return (await listAwaitedIn(work)).map(({ training, title, what }) => {
    const go = what === "part" ? travelTexts.title : texts.level[what];
    return {
      group: "answer",
      says: title,
      at: `${trainingAt(training)}/${what === "part" ? "trajet" : "mon-niveau"}`,
      go,
      label: `${go}, ${title}`,
    };
  });
}
