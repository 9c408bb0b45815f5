import { operator, person, type PersonId } from "#services/house";

import { endServiceHere } from "../../src/modules/concerns/actions/end-service.ts";
import {
  approveService,
  sayService,
  seeServices,
} from "../../src/modules/concerns/actions/keep-service.ts";
import { nameReceiver } from "../../src/modules/concerns/actions/name-receiver.ts";
import { type WriteWord, writeWord } from "../../src/modules/concerns/actions/write-word.ts";
import type { ServiceId } from "../../src/modules/concerns/domain/concern.ts";
import type { OrganisationId } from "../../src/modules/organisations/domain/organisation.ts";
import type { TestHouse } from "./house.ts";
import { situations, valueOf } from "./organisations.ts";
import { working } from "./workers.ts";

export interface Receiving {
  readonly organisation: OrganisationId;
  readonly service: ServiceId;
  /** Who may say yes for it; who reads; who represents it, and does neither. */
  readonly odile: PersonId;
  readonly malika: PersonId;
  readonly paul: PersonId;
}

/** A service that agreed for the Drôme, to which who operates agreed, and where somebody reads. */
export async function receiving(app: TestHouse, name = "Le service des aînés"): Promise<Receiving> {
  const { someone, verified } = situations(app);
  const [odile, malika, paul] = [
    await someone("Odile"),
    await someone("Malika"),
    await someone("Paul"),
  ];
  const organisation = await verified([odile], { name });
  await working(app).worksAt(malika, { organisation, keeper: odile });
  await working(app).enters(paul, { organisation, role: "volunteer", powers: ["manage"] });
  const service = await agrees(app, odile, organisation);
  valueOf(await nameReceiver(app, person(odile), { organisation, person: malika }));
  return { organisation, service, odile, malika, paul };
}

/** An organisation asks, and who operates agrees. */
export async function agrees(
  app: TestHouse,
  approver: PersonId,
  organisation: OrganisationId,
): Promise<ServiceId> {
  const said = { organisation, places: "Drôme", reach: "04 75 00 00 00" };
  const service = valueOf(await sayService(app, person(approver), said));
  valueOf(await approves(app, service));
  return service;
}

/** Who operates agrees to what is asked today. */
export async function approves(app: TestHouse, service: ServiceId, by = operator()) {
  const all = (await seeServices(app, operator(), undefined)) ?? [];
  const found = all.find(({ id }) => id === service);
  if (found === undefined) throw new Error("nothing is asked");
  return approveService(app, by, { service, askedAt: found.askedAt });
}

/** Somebody writes to it. */
export function worries(
  app: TestHouse,
  writer: PersonId,
  service: ServiceId,
  more: Partial<WriteWord> = {},
) {
  return writeWord(app, person(writer), {
    service,
    about: "Ma voisine, au Chemin-Neuf",
    seen: "Le frigo est vide depuis lundi.",
    reach: "06 00 00 00 00",
    known: undefined,
    saysName: false,
    ...more,
  });
}

export const endsHere = (app: TestHouse, service: ServiceId) =>
  endServiceHere(app, operator(), { service, sure: true });
