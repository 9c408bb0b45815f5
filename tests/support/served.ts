import { person, type PersonId } from "#services/house";

import { answerServed } from "../../src/modules/relays/actions/answer-served.ts";
import {
  endService,
  sayService,
  seeServicePage,
} from "../../src/modules/relays/actions/keep-service.ts";
import { nameService } from "../../src/modules/relays/actions/name-service.ts";
import {
  raiseOfSilenceIn,
  tellOfSilence,
} from "../../src/modules/relays/actions/tell-of-silence.ts";
import type { ServiceId } from "../../src/modules/relays/domain/relay.ts";
import type { OrganisationId, ServedId } from "../../src/modules/relays/domain/service.ts";
import { readHoursWords } from "../../src/modules/premises/rules.ts";
import { situations, valueOf } from "./organisations.ts";
import type { Relaying } from "./relaying.ts";
import { working } from "./workers.ts";

export const WEEKDAYS = "du lundi au vendredi, de 9 h à 17 h, fermé les jours fériés";
export const ALWAYS = "tous les jours, de 0 h à 24 h";

/** A service that agreed to be told of silences, and what is done with it in the name of Ana. */
export interface Serving {
  readonly organisation: OrganisationId;
  readonly service: ServiceId;
  /** Both may say yes for it; who represents it, and may not. */
  readonly odile: PersonId;
  readonly malika: PersonId;
  readonly paul: PersonId;
  /** Ana names it. */
  readonly name: (more?: {
    readonly name?: string;
    readonly telephone?: string | undefined;
  }) => ReturnType<typeof nameService>;
  /** Ana chose that her list is told of silences, named it, and it said yes. */
  readonly listed: () => Promise<ServedId>;
  readonly says: (hours: string) => Promise<ServiceId>;
  readonly answers: (
    served: ServedId,
    yes: boolean,
    who?: PersonId,
  ) => ReturnType<typeof answerServed>;
  readonly ends: () => ReturnType<typeof endService>;
  readonly page: (who: PersonId) => ReturnType<typeof seeServicePage>;
  /** A silence of Ana lasts. */
  readonly silent: () => ReturnType<typeof raiseOfSilenceIn>;
}

/** The CCAS agreed, for the Drôme, at any time. */
export async function serving({ app, ana, someone }: Relaying, name = "Le CCAS"): Promise<Serving> {
  const { verified } = situations(app);
  const [odile, malika, paul] = [
    await someone("Odile"),
    await someone("Malika"),
    await someone("Paul"),
  ];
  const organisation = await verified([odile, malika], { name });
  await working(app).enters(paul, { organisation, role: "volunteer", powers: ["manage"] });
  const says = async (words: string) => {
    const hours = readHoursWords(words);
    if (hours === undefined) throw new Error(`no hours: ${words}`);
    const said = { organisation, places: "Drôme", hours, speed: "hour" } as const;
    return valueOf(await sayService(app, person(odile), said));
  };
  const service = await says(ALWAYS);
  const names: Serving["name"] = ({ name: called = "Mamie Ana", telephone } = {}) =>
    nameService(app, person(ana), { service, name: called, telephone });
  const answers: Serving["answers"] = (served, yes, who = odile) =>
    answerServed(app, person(who), { organisation, served, yes });
  return {
    organisation,
    service,
    odile,
    malika,
    paul,
    name: names,
    says,
    answers,
    listed: async () => {
      valueOf(await tellOfSilence(app, person(ana), { tells: true }));
      const served = valueOf(await names({ telephone: "04 75 00 00 00" }));
      valueOf(await answers(served, true));
      return served;
    },
    ends: () => endService(app, person(odile), { organisation, sure: true }),
    page: (who) => seeServicePage(app, person(who), { organisation }),
    silent: () =>
      app.transaction(person(ana), (work) =>
        raiseOfSilenceIn(work, { person: ana, askedAt: work.now, isAlone: true }),
      ),
  };
}
