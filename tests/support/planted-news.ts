import { newId } from "../../src/basics/id.ts";
import { writeWordIn } from "../../src/modules/kin/actions/write-word.ts";
import { saveAgreed, saveAsked } from "../../src/modules/kin/store/bonds.ts";
import { job, person, type PersonId } from "../../src/services/house/index.ts";
import type { TestHouse } from "./house.ts";

/** Two persons give each other news, and one wrote to the other. */
export async function giveNews(app: TestHouse, giver: PersonId, other: PersonId): Promise<void> {
  const bond = newId<"Bond">();
  await app.transaction(job("kin-about-person"), async (work) => {
    await saveAsked(work, { id: bond, askedBy: giver, asked: other });
    await saveAgreed(work, bond);
  });
  const told = await app.transaction(person(giver), (work) =>
    writeWordIn(work, { bond, words: "Une qorvexnouvelle.", alt: undefined }),
  );
  if (!told.done) throw new Error(told.refusal);
}
