import { capital } from "#basics/text";
import { Press } from "#ui/form";
import { Lines } from "#ui/list";
import { Section } from "#ui/panel";

import type { SaidSharing } from "../actions/in-words.ts";
import { saySentence } from "../domain/sentence.fr.ts";
import { AT } from "./at.ts";
import { partyTexts, stopsUnsaid, texts } from "./sharing-texts.fr.ts";

export interface MineProps {
  readonly mine: readonly SaidSharing[];
  readonly now: Temporal.Instant;
}

/** What stands, by who reads it, each ended in one press. */
export function ByPerson({ mine, now }: MineProps) {
  return (
    <Section title={texts.byPerson} id="par-personne">
      {[...Map.groupBy(mine, ({ to, party, who }) => to ?? party ?? who).values()].map((said) => (
        <section class="pile-s">
          <h3>{said[0]?.who}</h3>
          <Lines>
            {said.map((one) => (
              <OneSharing one={one} now={now} />
            ))}
          </Lines>
          {said[0]?.party !== undefined && (
            <p>
              <a href={`${AT}/groupes/${said[0].party}`}>{partyTexts.who(said[0].who)}</a>
            </p>
          )}
          {said[0]?.to !== undefined && (
            <p>
              <a href={`${AT}/comme/${said[0].to}`}>{texts.as(said[0].who)}</a>
            </p>
          )}
        </section>
      ))}
    </Section>
  );
}

function OneSharing({ one, now }: { readonly one: SaidSharing; readonly now: Temporal.Instant }) {
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <p>{saySentence(one, now)}</p>
        {one.toSayAgain !== undefined && <p class="petit doux">{stopsUnsaid(one, now)}</p>}
        {one.purpose !== undefined && <p class="petit doux">{texts.purpose(one.purpose)}</p>}
      </div>
      <Press action={`${AT}/${one.id}/arreter`} kind="clair" label={texts.endOf(one)}>
        {texts.end}
      </Press>
    </div>
  );
}

/** The same, by what is read. */
export function ByThing({ mine, now }: MineProps) {
  return (
    <Section title={texts.byThing} id="par-chose">
      {[...Map.groupBy(mine, ({ what }) => what)].map(([what, said]) => (
        <section class="pile-s">
          <h3>{capital(what)}</h3>
          <ul>
            {said.map((one) => (
              <li>{saySentence(one, now)}</li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}
