import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { keepCall } from "../../src/modules/calls/kept/actions/keep-call.ts";
import { suggestCall } from "../../src/modules/calls/kept/actions/suggest-call.ts";
import { demonstrationOrganisations } from "../../src/modules/organisations/data/demonstration-organisations.ts";
import { listCalls } from "../../src/modules/calls/search/actions/list-calls.ts";
import { readSearch } from "../../src/modules/calls/domain/search/search.ts";
import { isOpen } from "../../src/modules/calls/domain/call.ts";
import { askAccompaniment } from "../../src/modules/organisations/support/actions/accompany.ts";
import { addYearDate } from "../../src/modules/organisations/year/actions/keep-year.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Maëlle, who keeps the instance, represents the network too: she reads what was opened to it. */
export const knownTo: readonly string[] = ["operator"];

/** Odile keeps a call and a date more, which she opened to the network; it proposes a call, and itself to somebody else. */
export async function differ(app: TestHouse): Promise<void> {
  const [odile, roseline] = [
    person(demonstrationPeople.odile.id),
    person(demonstrationPeople.roseline.id),
  ];
  const association = demonstrationOrganisations["racines-du-roubion"].id;
  const support = demonstrationOrganisations["val-et-cretes"].id;
  const { calls } = await listCalls(app, odile, readSearch({ q: ["insertion"] }));
  const [first, second] = calls.filter((call) => isOpen(call, app.clock.now()));
  if (first === undefined || second === undefined) throw new Error("calls are open");
  valueOf(await keepCall(app, odile, { organisation: association, call: first.id, keeps: true }));
  const date = { kind: "own", title: "Dossier de la Ville", isYearly: false } as const;
  const on = Temporal.PlainDate.from("2027-01-15");
  valueOf(await addYearDate(app, odile, { organisation: association, on, ...date }));
  const word = "Pour vos serres.";
  const of = { support, call: second.id, associations: [association], word };
  valueOf(await suggestCall(app, roseline, of));
  valueOf(
    await askAccompaniment(app, roseline, {
      by: "support",
      association: demonstrationOrganisations["semelles-de-vent"].id,
      support,
      until: Temporal.PlainDate.from("2027-06-30"),
    }),
  );
}
