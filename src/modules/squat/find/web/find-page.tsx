import { kindNames } from "#rules/organisations";
import { labelOf } from "#rules/premises";
import { ButtonLink } from "#ui/form";
import { SearchBeside } from "#ui/list";
import { Listing, OnMap, placeShown, ReadAs, Understood } from "#ui/listing";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";
import { Above } from "#ui/state";

import type { FoundPlace, FoundPlaces, HostsByLetter } from "../actions/find-places.ts";
import {
  type AskedPlaces,
  HERE,
  orderOf,
  ORDERS,
  PLACES_PAGE,
  placesAsked,
  type Wish,
  wishesOf,
} from "../domain/search.ts";
import { FOUND_AT, PlacesSearch } from "./find-search.tsx";
import { dayName, equipmentName, factNames, halfNames, orderNames, texts } from "./texts.fr.ts";

export interface FindPageProps {
  readonly asked: AskedPlaces;
  readonly found: FoundPlaces & { readonly byLetter: HostsByLetter };
}

/** Where to work for a day: what is wished, each wish undone by one tap; what answers; and what to do where nothing does. */
export function FindPage({ asked, found }: FindPageProps) {
  const at = (changes: Partial<AskedPlaces>) => placesAsked.at(HERE, asked, changes);
  const isAsked = placesAsked.write(asked) !== "";
  return (
    <Page title={texts.title} lead={texts.lead} description={texts.lead} noindex={isAsked}>
      <SearchBeside
        search={<PlacesSearch asked={asked} found={found} isAsked={isAsked} />}
        foundAt={FOUND_AT}
      >
        <Wishes asked={asked} found={found} at={at} />
        <Meant asked={asked} found={found} at={at} />
        <ToInvite found={found} />
        <Surprise asked={asked} />
        <OnMap at={placesAsked.at("/autour-de-moi/squat", asked)} />
        <Listing
          shown={found.shown}
          total={found.total}
          asked={{ ...asked, order: orderOf(asked) }}
          size={PLACES_PAGE}
          at={at}
          all={HERE}
          isAsked={isAsked}
          orders={{
            of: ORDERS.filter((order) => order !== "near" || asked.typedPlace !== ""),
            names: orderNames,
          }}
          says={texts}
          line={(shown) => (
            <PlaceLine
              shown={shown}
              isOnWay={found.isOnWay}
              host={found.byLetter.get(shown.venue.id)}
            />
          )}
        />
      </SearchBeside>
      <Ways />
    </Page>
  );
}

interface WishesProps extends FindPageProps {
  readonly at: (changes: Partial<AskedPlaces>) => string;
}

/** As what it was read, how far one looked, and what there is on other days. */
function Meant({ asked, found, at }: WishesProps) {
  const { widened, from, to } = found;
  return (
    <>
      <ReadAs slips={found.slips} />
      <Understood
        typed={asked.typedPlace}
        isKnown={from.known}
        choices={from.choices}
        at={(typedPlace) => at({ typedPlace })}
        widened={widened && texts.widened(placeShown(asked.typedPlace, from.place), widened)}
      />
      <Understood
        typed={asked.towards}
        isKnown={to.known}
        choices={to.choices}
        at={(towards) => at({ towards })}
      />
      {asked.towards !== "" && (
        <p class="raison">{found.isOnWay ? texts.wayNote : texts.wayUnknown}</p>
      )}
      {found.otherDays > 0 && (
        <p>
          <a href={at({ day: undefined })}>
            {texts.otherDays(found.otherDays, placeShown(asked.typedPlace, from.place))}
          </a>
        </p>
      )}
    </>
  );
}

/** What is wished, each undone by one tap. */
function Wishes({ asked, found, at }: WishesProps) {
  const wishes = wishesOf(asked);
  if (wishes.length === 0) return null;
  return (
    <nav aria-label={texts.wishes}>
      <ul class="liens-l">
        {wishes.map(({ wish, without }) => (
          <li>
            <a href={at(without)}>{texts.undo(sayWish(wish, found, asked))}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function sayWish(wish: Wish["wish"], { from, to }: FoundPlaces, asked: AskedPlaces): string {
  switch (wish.is) {
    case "words":
      return `« ${wish.typed} »`;
    case "around": {
      const place = placeShown(wish.typed, from.place);
      return asked.towards === "" ? texts.around(place) : texts.leaving(place);
    }
    case "towards":
      return texts.towardsSaid(placeShown(wish.typed, to.place));
    case "day":
      return dayName(wish.day);
    case "half":
      return halfNames[wish.half];
    case "seats":
      return texts.seatsSaid(wish.seats);
    case "equipment":
      return equipmentName(wish.key);
    case "fact":
      return factNames[wish.key];
  }
}

function Surprise({ asked }: Pick<FindPageProps, "asked">) {
  return (
    <Inlet title={texts.surprise} small id="surprise" class="pile-s">
      <p>{texts.surpriseSays}</p>
      <p>
        <ButtonLink href={placesAsked.at(`${HERE}/surprise`, asked)} kind="clair">
          {texts.surprise}
        </ButtonLink>
      </p>
    </Inlet>
  );
}

/** Where nothing is open: three structures to invite, and why these; and how one invites another. */
function ToInvite({ found: { toInvite, from } }: Pick<FindPageProps, "found">) {
  if (toInvite.length === 0) return null;
  return (
    <Inlet title={texts.toInvite} id="inviter" class="pile-s">
      <p>{texts.toInviteSays(from.place?.name ?? "")}</p>
      <ul>
        {toInvite.map(({ id, name, kind, town, km }) => (
          <li>
            <a href={`/squat/inviter/${id}`}>{texts.inviteOne(name)}</a>{" "}
            <span class="doux">
              {texts.inviteWhy(
                kindNames[kind].toLowerCase(),
                km === undefined ? town : `${town}, ${texts.km(km)}`,
              )}
            </span>
          </li>
        ))}
      </ul>
    </Inlet>
  );
}

/** What else one does here: one’s own days, a door of one’s own, those of others. */
function Ways() {
  const ways = [
    { at: `${HERE}/journees`, says: texts.mine },
    { at: `${HERE}/chiffres`, says: texts.figures },
    { at: "/locaux/nouveau", says: texts.openOwn },
    { at: "/squat/inviter", says: texts.invite },
    { at: "/squat/invitations", says: texts.invited },
    { at: "/porte", says: texts.code },
  ];
  return (
    <ul class="liens">
      {ways.map(({ at, says }) => (
        <li>
          <a href={at}>{says}</a>
        </li>
      ))}
    </ul>
  );
}

export interface PlaceLineProps {
  readonly shown: FoundPlace;
  readonly isOnWay: boolean;
  /** Who is asked there by its letter, where nobody keeps it. */
  readonly host?: { readonly name: string; readonly isInDirectory: boolean } | undefined;
}

/** A place in the list: where, how far or how far out of the way, when it is free, what one finds. */
export function PlaceLine({
  shown: { venue, km, keeper, free, isAnswered },
  isOnWay,
  host,
}: PlaceLineProps) {
  const { name, town, department, seats, about, equipment, number } = venue;
  const who = keeper?.name ?? host?.name;
  const facts = [
    `${town} (${department})`,
    km === undefined ? undefined : isOnWay ? texts.detourOf(km) : texts.km(km),
    seats === undefined ? undefined : texts.seatsOf(seats),
    free && texts.freeOn(free.day),
    host?.isInDirectory === false ? texts.notInDirectory : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <article class="pile-s">
      <Above facts={facts} />
      <h3>
        <a href={`${HERE}/lieux/${number}`}>{name}</a>
        {who !== undefined && who !== name && <span class="doux"> ({who})</span>}
      </h3>
      {about !== "" && <p>{about.split("\n")[0]}</p>}
      {!isAnswered && <p class="doux">{texts.notAskedHere}</p>}
      {equipment.length > 0 && <p class="petit doux">{equipment.map(labelOf).join(", ")}</p>}
    </article>
  );
}
