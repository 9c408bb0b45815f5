import { newId } from "#basics/id";
import type { Result } from "#basics/result";
import { makeCircleIn } from "#modules/circles";
import { giverOfPersonIn } from "#modules/exchanges";
import {
  addPartsIn,
  askPartnerIn,
  attachFileIn,
  sayKindsIn,
  sayOutcomeIn,
  saySentIn,
  startJointAnswerIn,
  writePartIn,
} from "#modules/projects";
import { addTaskIn, listTasksIn } from "#modules/tasks";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { ANSWERS } from "#rules/projects";
import { person, type SpaceId, type Work } from "#services/house";

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
    await askThierry(work, answer, space);
    await end(work, answer);
  });
}

/** Somebody of the directory is asked for what the answer lacks. */
async function askThierry(work: Work, answer: Answer, space: SpaceId): Promise<void> {
  const giver = await giverOfPersonIn(work, demonstrationPeople.thierry.id);
  const [task] = await listTasksIn(work, { space, about: { table: ANSWERS, id: answer } });
  if (giver === undefined || task === undefined) throw new Error("the worlds do not differ");
  sure(await sayKindsIn(work, { answer, kinds: [{ requirement: task.id, kind: "means" }] }));
  sure(
    await askPartnerIn(work, {
      answer,
      giver: giver.id,
      requirements: [task.id],
      part: "La serre de derrière",
      wanted: "Un mot de qui la possède.",
      day: work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 9 }),
      inReturn: undefined,
    }),
  );
}

type Answer = Parameters<typeof saySentIn>[1]["answer"];

async function end(work: Work, answer: Answer): Promise<void> {
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
