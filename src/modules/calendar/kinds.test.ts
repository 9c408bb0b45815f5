import { expect, test } from "vitest";

import { job, type Module, person } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { webOf } from "../../web.tsx";
import { testHouse } from "../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../tests/support/occasions.ts";
import { builtAssets } from "../../../tests/support/running.ts";
import { addOccasion } from "./actions/add-occasion.ts";
import { seeOccasion } from "./actions/see-occasions.ts";

const trial: Module = {
  name: "trial",
  floor: 7,
  needs: ["calendar"],
  occasionKinds: { rehearsal: { label: "Formation d’essai" } },
};

test("a module above brings a kind of its own: it is offered, kept, named, and unknown without the module", async () => {
  await builtAssets();
  const app = await testHouse();
  const { people, space, circle } = await gardenCircle(app);
  const told = toldOccasion(space, { kind: "rehearsal" });
  expect(await addOccasion(app, person(people.ana), told)).toEqual({
    done: false,
    refusal: "unknown-kind",
  });

  Object.assign(app, { modules: [...app.modules, trial] });
  const { occasion } = await madeOccasion(app, people.ana, told);
  const seen = await seeOccasion(app, person(people.bilal), { occasion });
  expect(seen?.kindName).toBe("Formation d’essai");
  const token = await app.transaction(job("sessions"), (work) =>
    beginSessionIn(work, people.ana, "test"),
  );
  const headers = { host: "localhost", cookie: `${cookieName(app)}=${token}` };
  const form = await webOf(app).request(`http://localhost/rendez-vous/nouveau?cercle=${circle}`, {
    headers,
  });
  expect(await form.text()).toMatch(/value="rehearsal"[^>]*>\s*Formation d’essai/);
});
