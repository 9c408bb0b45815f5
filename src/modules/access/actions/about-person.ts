import {
  type AboutPerson,
  eraseByFatesIn,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";
import { destroyKeyIn } from "#services/keys";

import type { ConsentChannel } from "../domain/consent.ts";
import type { Read } from "../domain/read.ts";
import { ownSpaceOf, type PersonId } from "../domain/space.ts";
import { listConsentsAbout, type SealedConsent } from "../store/consents.ts";
import { endGrantsAbout, passGrants } from "../store/grants.ts";
import { fates } from "../store/fates.ts";
import { deleteFilesOf } from "../store/files.ts";
import { emptyPartiesOf, listParties, passMembers } from "../store/parties.ts";
import { listReadsAbout } from "../store/reads.ts";
import { tellAddressesIn } from "./private-addresses.ts";
import { listFilesOfIn } from "./keep-file.ts";
import { open } from "./seal.ts";
import { listSharedAbout, type SealedShared } from "../store/sharings.ts";
import { listOwnedBy, listReadBy } from "../store/spaces.ts";

/** All about a person across spaces: only for the three acts below. */
function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "access-about-person", run);
}

/**
 * Their data: what they shared and what is shared with them, who saw what, the spaces they read, the
 * files they gave. Erased: the keys of their spaces are destroyed, so what was sealed there is lost for
 * ever; their private addresses open nothing; files of their own go, those given to others stay there without a name; grants end; lines of the log keep an id and no name. Merged: the spaces pass, with their keys.
 */
export const aboutPerson: AboutPerson = {
  forThemAlone: "all",
  gives: (work, person) =>
    whole(work, async (lent) => {
      const shared = await listSharedAbout(lent, person);
      const consents = await listConsentsAbout(lent, person);
      const reads = await listReadsAbout(lent, person);
      const circles = await listReadBy(lent, person);
      return {
        "Ce que vous partagez": await writeShared(lent, shared.by, { isTheirs: true }),
        "Ce que l’on partage avec vous": await writeShared(lent, shared.with, { isTheirs: false }),
        "Ce que vous avez dit vouloir": await writeConsents(lent, consents.by),
        "Ce que d’autres ont dit devant vous": consents.witnessed.map(writeWitnessed),
        "Qui a vu ce qui est à vous": reads.ofTheirs.map(writeRead),
        "Ce que vous avez vu chez les autres": reads.byThem.map(writeRead),
        "Les espaces où vous lisez tout": circles.map(({ space, since }) => ({
          espace: space,
          depuis: since.toString(),
        })),
        "Les fichiers que vous avez déposés": await listFiles(lent, person),
        ...(await tellAddressesIn(lent, person)),
      };
    }),
  erases: (work, person) =>
    whole(work, async (lent) => {
      await endGrantsAbout(lent, person);
      await emptyPartiesOf(lent, person);
      await deleteFilesOf(lent, person);
      await eraseByFatesIn(lent, fates, person);
      await destroyKeyIn(lent, ownSpaceOf(person));
      for (const { id } of await listOwnedBy(lent, person)) await destroyKeyIn(lent, id);
    }),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      await mergeByFatesIn(lent, fates, from, into);
      await passGrants(lent, from, into);
      await passMembers(lent, from, into);
    }),
};

/** What they keep, by name: each is opened on the page that it belongs to. */
async function listFiles(work: Work, person: PersonId) {
  return (await listFilesOfIn(work, person)).map((file) => ({
    nom: file.name,
    type: file.type,
    octets: file.size,
    espace: file.space,
    quand: file.keptAt.toString(),
  }));
}

/** By which way somebody said it: nobody signs the sheet that a witness reads aloud. */
const ways: Readonly<Record<ConsentChannel, string>> = {
  page: "une page du site",
  paper: "de vive voix, devant la feuille",
  telephone: "au téléphone",
};

/** By which way an agreement reached us, in words. */
const channels: Readonly<Record<string, string>> = {
  ...ways,
  "mail-link": "un lien de courriel",
  command: "la ligne de commande",
  job: "le site lui-même",
  federation: "un autre serveur",
};

/** What was shared, each in its own words, latest last. */
async function writeShared(
  work: Work,
  grants: readonly SealedShared[],
  // In which of their parties one is, what it is called, and what for, is the giver's to say.
  { isTheirs }: { readonly isTheirs: boolean },
) {
  const parties = await listParties(
    work,
    isTheirs ? grants.flatMap(({ party }) => party ?? []) : [],
  );
  const written = [];
  for (const grant of grants) {
    const party = parties.find(({ id }) => id === grant.party);
    written.push({
      quoi: `${grant.table} ${grant.row ?? "(tout, maintenant et plus tard)"}`,
      avec: grant.to ?? null,
      "au groupe":
        party === undefined ? null : ((await open(work, party.space, party.name)) ?? null),
      depuis: (grant.from ?? grant.givenAt).toString(),
      "jusqu’à": grant.until?.toString() ?? null,
      repris: grant.endedAt?.toString() ?? null,
      "pour quoi":
        grant.purpose === undefined || !isTheirs
          ? null
          : ((await open(work, grant.space, grant.purpose)) ?? null),
      "texte accepté": `${grant.text.name}, version ${grant.text.version}`,
      "empreinte du texte": grant.text.hash,
      par: channels[grant.channel] ?? grant.channel,
    });
  }
  return written;
}

/** What they agreed to, in the sentence that they read or heard. */
async function writeConsents(work: Work, consents: readonly SealedConsent[]) {
  const written = [];
  for (const one of consents)
    written.push({
      phrase: (await open(work, one.space, one.sentence)) ?? null,
      ...writeWitnessed(one),
      devant: one.witness ?? null,
      "vous avez répondu que ce n’est pas vrai": one.deniedAt?.toString() ?? null,
      "sous le mandat": one.mandate ?? null,
      "texte accepté": `${one.text.name}, version ${one.text.version}`,
      "empreinte du texte": one.text.hash,
    });
  return written;
}

/** Without its words, which are of who said them. */
function writeWitnessed({ channel, saidAt }: SealedConsent) {
  return { quand: saidAt.toString(), par: ways[channel] };
}

/** Who read, where no person did. */
const readers: Readonly<Record<string, string>> = {
  visitor: "un visiteur",
  link: "qui tenait un lien signé",
  job: "le site lui-même",
  operator: "qui tient le site",
  server: "un autre serveur",
};

function writeRead(read: Read) {
  return {
    quoi: `${read.table} ${read.row}`,
    par: read.by ?? readers[read.byKind] ?? read.byKind,
    pour: read.for ?? null,
    quand: read.at.toString(),
  };
}
