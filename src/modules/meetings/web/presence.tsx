import { Avatar } from "#ui/avatar";
import { useFrame } from "#ui/frame";

import type { SeenMeeting } from "../actions/see-meeting.ts";
import { texts as calledAs } from "../actions/texts.fr.ts";
import { isThere, representedOf, type Seat, type Stands } from "../domain/quorum.ts";
import { texts } from "./room-texts.fr.ts";

type Seen = Pick<SeenMeeting, "seats" | "names" | "setting" | "voices" | "stage" | "standing">;

/** How somebody is called. */
export const nameIn = ({ names }: Pick<SeenMeeting, "names">, person: Seat["person"]): string =>
  names.get(person) || texts.somebody;

/** « Odile, Nadège et vous » */
export function listNames(
  seen: Pick<SeenMeeting, "names" | "standing">,
  who: readonly Seat["person"][],
) {
  const me = seen.standing.person;
  const named = who.map((person) => (person === me ? texts.you : nameIn(seen, person)));
  const last = named.at(-1) ?? "";
  return named.length < 2 ? last : `${named.slice(0, -1).join(", ")}${texts.and}${last}`;
}

/** A picture is one more thing to load: the others are their initials, and all are named below. */
const MOST_FACES = 3;

/** « l’animation, 3 membres »: those who are called alike, to who reads from outside, are counted. */
function listCounted(names: readonly string[]): string {
  const members = names.filter((name) => name === calledAs.member).length;
  const others = names.filter((name) => name !== calledAs.member);
  return [...others, ...(members === 0 ? [] : [texts.members(members)])].join(", ");
}

/** Who is there, on the telephone, excused, represented; and whether that is enough, in words. */
export function PresenceView({ seen }: { readonly seen: Seen }) {
  const { seats, setting, stage, standing } = seen;
  const mostFaces = useFrame().person?.simple === true ? 0 : MOST_FACES;
  const of = (stands: Stands) =>
    seats
      .filter((seat) => seat.stands === stands)
      .toSorted((a, b) => nameIn(seen, a.person).localeCompare(nameIn(seen, b.person), "fr"));
  const said = (all: readonly Seat[]) => listCounted(all.map(({ person }) => nameIn(seen, person)));
  const there = stage === "before" ? of("coming") : of("present").filter(isThere);
  const telephone = of("telephone").filter(isThere);
  const excused = of("excused");
  const represented = stage === "before" ? of("represented") : representedOf(seats, setting);
  return (
    <>
      {standing.isMember && there.length > 0 && (
        <p class="tetes">
          {there.slice(0, 12).map(({ person }, i) => (
            <Avatar id={person} name={nameIn(seen, person)} faceless={i >= mostFaces} />
          ))}
        </p>
      )}
      <p class="petit">
        {there.length === 0 && telephone.length === 0
          ? stage === "before"
            ? represented.length + excused.length > 0
              ? texts.nobodyComing
              : texts.nobodyYet
            : texts.nobodyThere
          : there.length > 0 && texts.there(said(there))}
        {telephone.length > 0 && <> {texts.telephone(said(telephone))}</>}
        {represented.map(({ person, holder }) => (
          <>
            {" "}
            {texts.represented(
              nameIn(seen, person),
              holder === undefined ? texts.somebody : nameIn(seen, holder),
            )}
          </>
        ))}
        {excused.length > 0 && <> {texts.excused(said(excused))}</>} <Quorum seen={seen} />
      </p>
    </>
  );
}

/** The same in a place of its own, for who follows the room. */
export function PresenceNow({ seen }: { readonly seen: Seen }) {
  return (
    <div id="presence" class="pile-s">
      <PresenceView seen={seen} />
    </div>
  );
}

function Quorum({ seen: { setting, voices, stage } }: { readonly seen: Seen }) {
  const { quorum } = setting;
  if (quorum === undefined || stage === "before") return null;
  const missing = quorum - voices.there - voices.represented;
  return (
    <strong>{missing <= 0 ? texts.quorum.yes(quorum) : texts.quorum.no(quorum, missing)}</strong>
  );
}
