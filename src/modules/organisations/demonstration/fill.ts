import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, job, person, type Work, withRight } from "#services/house";

import { askAgainIn } from "../team/actions/ask-again.ts";
import { beginClaimIn } from "../claims/actions/begin-claim.ts";
import { dissolveIn } from "../directory/actions/dissolve.ts";
import { enterIn } from "../team/actions/enter.ts";
import { fillClaims } from "./fill-claims.ts";
import { makeOrganisationIn } from "../directory/actions/make-organisation.ts";
import { showNameIn } from "../team/actions/roles.ts";
import type {
  DemonstrationOrganisation,
  DemonstrationRepresentative,
} from "../data/demonstration-organisation.ts";
import { demonstrationOrganisations } from "../data/demonstration-organisations.ts";
import {
  type OrganisationId,
  type OrganisationKind,
  POWERS,
  type Power,
  type Proof,
} from "../domain/organisation.ts";
import type { Role } from "../domain/representative.ts";
import { fillAccompaniments } from "./fill-accompaniments.ts";
import { fillLogos } from "../logo/demonstration/fill.ts";
import { fillPapers } from "./fill-papers.ts";
import { fillSubsidies } from "./fill-subsidies.ts";
import { fillTeams } from "./fill-teams.ts";
import { fillWorkers } from "./fill-workers.ts";
import { fillYears } from "./fill-year.ts";

/** The same, with its words checked: here the types of the data meet those of the domain. */
interface Filled extends Omit<DemonstrationOrganisation, "representatives" | "rivals"> {
  readonly kind: OrganisationKind;
  readonly proof?: Proof;
  readonly representatives?: readonly Representing[];
  readonly rivals?: readonly {
    readonly person: DemonstrationPersonKey;
    readonly role: Role;
    readonly words: string;
  }[];
}

interface Representing extends DemonstrationRepresentative {
  readonly person: DemonstrationPersonKey;
  readonly role: Role;
  readonly powers?: readonly Power[];
}

const all: readonly Filled[] = Object.values(demonstrationOrganisations);

/** How long ago the directory began. */
const BEGAN_DAYS_AGO = 640;
/** When somebody claimed what another had claimed. */
const RIVAL_DAYS_AGO = 3;

/** Brings the organisations of the demonstration, and who represents them since when. */
export async function fillOrganisations(app: App): Promise<void> {
  for (const organisation of all) await fillOne(app, organisation);
  await fillClaims(app);
  await fillPapers(app);
  await fillYears(app);
  await fillTeams(app);
  await fillAccompaniments(app);
  await fillSubsidies(app);
  await fillLogos(app);
  await fillWorkers(app);
}

async function fillOne(app: App, asked: Filled): Promise<void> {
  const today = dayOf(app.clock.now());
  const morning = (daysAgo: number) => instantOf({ daysAgo, hour: "09:30" }, today);
  const representatives = asked.representatives ?? [];
  const [first] = representatives;
  const made = Math.min(BEGAN_DAYS_AGO, (first?.sinceDaysAgo ?? BEGAN_DAYS_AGO) + 1);
  await app.transaction(job("opening"), async (work) => {
    await makeIn(at(work, morning(made)), asked);
    const { dissolvedDaysAgo } = asked;
    if (dissolvedDaysAgo !== undefined) {
      const on = today.subtract({ days: dissolvedDaysAgo + 5 });
      const then = at(work, morning(dissolvedDaysAgo));
      await dissolveIn(then, { organisation: asked.id, on, reason: "Assemblée générale." });
    }
    if (asked.proof === undefined) return;
    for (const one of representatives) {
      await withRight(at(work, morning(one.sinceDaysAgo)), "organisations-write", (lent) =>
        enterIn(lent, lent, {
          organisation: asked.id,
          person: demonstrationPeople[one.person].id,
          role: one.role,
          powers: one.powers ?? POWERS,
          until: undefined,
          cameBy: undefined,
        }),
      );
      const { askedDaysAgo } = one;
      if (askedDaysAgo !== undefined)
        await askAgainIn(at(work, morning(askedDaysAgo)), { organisation: asked.id });
    }
  });
  await claimAll(app, asked, morning);
  for (const one of representatives) {
    if (one.isNamePublic !== true) continue;
    await app.transaction(person(demonstrationPeople[one.person].id), (work) =>
      showNameIn(work, { organisation: asked.id, isPublic: true }),
    );
  }
}

async function makeIn(work: Work, asked: Filled): Promise<OrganisationId> {
  const { siret, rna } = asked;
  const made = await makeOrganisationIn(work, {
    id: asked.id,
    kind: asked.kind,
    name: asked.name,
    shortName: asked.shortName,
    purpose: asked.purpose,
    commune: asked.commune,
    postcode: asked.postcode,
    site: asked.site,
    numbers: {
      ...(rna === undefined ? {} : { rna }),
      ...(siret === undefined ? {} : { siret, siren: siret.slice(0, 9) }),
    },
    proof: asked.proof,
  });
  if (!made.done) throw new Error(`${asked.name}: ${made.refusal}`);
  return made.value.id;
}

/** What nobody proved was said by who claims it; two claims stand against one another. */
async function claimAll(
  app: App,
  asked: Filled,
  morning: (daysAgo: number) => Temporal.Instant,
): Promise<void> {
  const unproved = asked.proof === undefined ? (asked.representatives ?? []) : [];
  const claims = [
    ...unproved.map((one) => ({ ...one, words: "Je travaille ici." })),
    ...(asked.rivals ?? []).map((one) => ({ ...one, sinceDaysAgo: RIVAL_DAYS_AGO })),
  ];
  for (const { person: key, role, words, sinceDaysAgo } of claims) {
    await app.transaction(person(demonstrationPeople[key].id), async (work) => {
      const begun = await beginClaimIn(at(work, morning(sinceDaysAgo)), {
        organisation: asked.id,
        role,
        words,
      });
      if (!begun.done) throw new Error(`${asked.name}: ${begun.refusal}`);
    });
  }
}

/** The same work, at the moment when it was done. */
function at(work: Work, now: Temporal.Instant): Work {
  return { ...work, now };
}
