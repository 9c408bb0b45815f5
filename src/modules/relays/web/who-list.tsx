import { Press } from "#ui/form";
import { Lines } from "#ui/list";

import type { SeenRelay, WithName } from "../actions/see-relays.ts";
import { namedAt } from "../domain/address.ts";
import type { Named } from "../domain/relay.ts";
import { ServedHere } from "./service-pages.tsx";
import { silenceTexts as words } from "./silence-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** Persons and the service, as they are told. */
export function InOrder({
  seen: { named, chain, served, tellsOfSilence, silence },
}: {
  readonly seen: SeenRelay;
}) {
  // Where the service stands among them.
  const middle = served?.served.place ?? Infinity;
  const isAfter = (one: WithName<Named>) => served?.served.said === "yes" && one.place > middle;
  const isOfTwo = ({ person }: WithName<Named>) =>
    silence?.told.some((told) => told.beside && told.person === person) === true;
  const drawn = (one: WithName<Named>) => (
    <Person
      one={one}
      place={chain.findIndex(({ id }) => id === one.id)}
      isAfterService={isAfter(one)}
      isOfTwo={isOfTwo(one)}
    />
  );
  return (
    <Lines>
      {named.filter(({ place }) => place < middle).map(drawn)}
      {served && <ServedHere seen={served} tellsOfSilence={tellsOfSilence} />}
      {named.filter(({ place }) => place >= middle).map(drawn)}
    </Lines>
  );
}

function Person({
  one,
  place,
  isAfterService,
  isOfTwo,
}: {
  readonly one: WithName<Named>;
  readonly place: number;
  readonly isAfterService: boolean;
  /** A silence stands that is between them and whose list it is. */
  readonly isOfTwo: boolean;
}) {
  const { id, name, said, hearsWell } = one;
  return (
    // Simple mode, which cuts a page between the children of a block, leaves with somebody what one may do of them.
    <article class="rang bouts">
      <div class="pile-s">
        <h2 class="petit">{name}</h2>
        <p>
          {texts.said[said]} {place === 0 && texts.first} {hearsWell && texts.alsoWell}{" "}
          {isOfTwo && words.toldAlready(name)}
        </p>
      </div>
      <div class="rang">
        {(place > 0 || (place === 0 && isAfterService)) && (
          <Press action={namedAt(id, "/avant")} kind="clair" label={texts.soonerOf(name)}>
            {texts.sooner}
          </Press>
        )}
        {said === "yes" && <Well one={one} />}
        <Press action={namedAt(id, "/retirer")} kind="clair" label={texts.takeOffOf(name)}>
          {texts.takeOff}
        </Press>
      </div>
    </article>
  );
}

function Well({ one: { id, name, hearsWell } }: { readonly one: WithName<Named> }) {
  return (
    <Press
      action={namedAt(id, hearsWell ? "/sans-bien" : "/aussi-bien")}
      kind="clair"
      label={hearsWell ? texts.noWellOf(name) : texts.tellWellOf(name)}
    >
      {hearsWell ? texts.noWell : texts.tellWell}
    </Press>
  );
}
