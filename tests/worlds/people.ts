import { randomBytes } from "node:crypto";

import { newId } from "#basics/id";
import { job } from "#services/house";
import { makePersonIn } from "#modules/people";
import { beginSessionIn } from "#services/sessions";

import { saveChallenge } from "../../src/modules/people/store/passkey-challenges.ts";
import { savePasskey } from "../../src/modules/people/store/passkeys.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

/** One person more, who shares nothing with anybody, and who has come in. */
export async function differ(app: TestHouse): Promise<void> {
  const id = newId<"Person">();
  await app.transaction(job("demonstration"), (work) =>
    makePersonIn(work, { id, name: "Zoé Ailleurs", simple: false, operator: false }),
  );
  await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "Une tablette"));
  // She has a passkey, and is about to make another.
  await app.transaction(job("passkeys"), async (work) => {
    const [credentialId, publicKey, userHandle] = [
      randomBytes(20),
      randomBytes(77),
      randomBytes(32),
    ];
    await savePasskey(work, {
      person: id,
      credentialId: new Uint8Array(credentialId),
      publicKey: new Uint8Array(publicKey),
      userHandle: new Uint8Array(userHandle),
      counter: 3,
      transports: ["internal"],
      device: "Une tablette de Zoé",
    });
    const endsAt = work.now.add({ minutes: 5 });
    await saveChallenge(work, { holder: newId(), person: id }, endsAt);
  });
}
