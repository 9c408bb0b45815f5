import { newId } from "#basics/id";
import type { Result } from "#basics/result";
import { makeCircleIn } from "#modules/circles";
import {
  addPartsIn,
  attachFileIn,
  sayOutcomeIn,
  saySentIn,
  startJointAnswerIn,
  writePartIn,
} from "#modules/projects";
import { addTaskIn } from "#modules/tasks";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, type Work } from "#services/house";

import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

const bytes = new TextEncoder().encode("poste;montant\nserre;1200\n");

/** A joint answer in a circle that nobody knows of: written, with pieces, sent, lost; and a task beside it. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.malika.id), async (work) => {
    const circle = await makeCircleIn(work, {
      name: "À deux contre la montre",
      kind: "local",
      isOpen: false,
      purpose: "Répondre sans le dire.",
      charter: ["On relit à deux."],
    });
    const space = spaceOf(circle);
    sure(await addTaskIn(work, { space, title: "Retrouver la clé de la serre" }));
    const answer = sure(
      await startJointAnswerIn(work, {
        circle,
        call: { id: newId<"Call">(), title: "La serre que nul ne connaît" },
        requirements: ["Une lettre du propriétaire de la serre"],
      }),
    );
    const part = newId<"Part">();
    sure(await addPartsIn(work, { answer, titles: ["La serre"], ids: [part] }));
    sure(await writePartIn(work, { part, words: "Elle est derrière le mur.", from: 0 }));
    sure(await attachFileIn(work, { answer, file: { name: "serre.csv", bytes } }));
    const lent = { for: undefined };
    sure(await attachFileIn(work, { answer, file: { name: "a-moi.csv", bytes }, lent }));
    await end(work, answer);
  });
}

async function end(work: Work, answer: Parameters<typeof saySentIn>[1]["answer"]): Promise<void> {
  const on = work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  sure(
    await saySentIn(work, {
      answer,
      on,
      way: "hand",
      recipient: "La dame du guichet",
      details: "Sans reçu.",
      organisation: undefined,
    }),
  );
  sure(await sayOutcomeIn(work, { answer, outcome: "lost", on, why: "Trop tard." }));
}

function sure<Value>(told: Result<Value, string>): Value {
  if (!told.done) throw new Error(`the worlds do not differ: ${told.refusal}`);
  return told.value;
}
