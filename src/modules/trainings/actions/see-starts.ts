import type { Id } from "#basics/id";
import { findSomeCirclesIn, listMyMembershipsIn } from "#modules/circles";
import { askableOfferIn, listCandidatesIn } from "#modules/exchanges";
import { organisationsToActForIn } from "#modules/organisations";
import { isClosed } from "#rules/circles";
import { reading, type Work } from "#services/house";

/** From where a training is proposed: one of one's circles, or an organisation for which one publishes. */
export interface Start {
  readonly name: string;
  readonly query: string;
}

/** Something offered in the directory, which a training may begin from. */
export interface StartOffer {
  readonly id: Id<"Offer">;
  readonly words: string;
  readonly name: string;
}

export interface Starts {
  readonly places: readonly Start[];
  readonly offers: readonly StartOffer[];
}

/** More are looked for in the directory itself. */
const MOST_OFFERS = 6;

/** Where the person who acts may propose one, and what others offer to teach. */
export const seeStarts = reading(async (work: Work): Promise<Starts> => {
  const mine = await listMyMembershipsIn(work);
  const circles = await findSomeCirclesIn(work, { circles: mine.map(({ circle }) => circle) });
  const organisations = await organisationsToActForIn(work, "publish");
  const places = [
    ...[...circles.values()]
      .filter((circle) => !isClosed(circle))
      .map(({ id, number, name }) => ({ name, query: `cercle=${number ?? id}` })),
    ...organisations.map(({ id, name }) => ({ name, query: `structure=${id}` })),
  ];
  const offers = await offersIn(work);
  return {
    places: places.toSorted((one, other) => one.name.localeCompare(other.name, "fr")),
    offers: offers.slice(0, MOST_OFFERS),
  };
});

/** What is offered to teach, by others and in one's own name. */
async function offersIn(work: Work): Promise<readonly StartOffer[]> {
  const found = await listCandidatesIn(work, { kinds: ["training"], most: MOST_OFFERS });
  return found.flatMap(({ name, offers: all }) =>
    all.map(({ id, words }) => ({ id, words, name })),
  );
}

/** The offer that an address names, for who may know of it: one of those listed, or one to ask for. */
export const seeStartOffer = reading(
  async (
    work: Work,
    { offer }: { readonly offer: Id<"Offer"> },
  ): Promise<StartOffer | undefined> => {
    const listed = (await offersIn(work)).find(({ id }) => id === offer);
    if (listed !== undefined) return listed;
    const found = await askableOfferIn(work, offer);
    return found?.kind === "training"
      ? { id: found.id, words: found.words, name: found.name }
      : undefined;
  },
);
