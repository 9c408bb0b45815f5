import { writeDay } from "#basics/dates";
import { Press } from "#ui/form";
import { Section } from "#ui/panel";

import { passageAt } from "../../domain/address.ts";
import { sayHours } from "../hours.fr.ts";
import type { SeenWanted, Wanted } from "../../actions/who/list-wanted.ts";
import { wantedTexts as texts } from "./wanted-texts.fr.ts";

/** « On cherche quelqu’un »: where nobody comes, for who may propose to, and what became of what they proposed. */
export function WantedPanel({
  seen: { wanted, closed, lets },
  today,
}: {
  readonly seen: SeenWanted;
  readonly today: Temporal.PlainDate;
}) {
  if (lets.length === 0) return null;
  if (wanted.length + closed.length === 0) return <p class="petit doux">{texts.lets(lets)}</p>;
  return (
    <Section title={texts.title} id="cherche" class="pile-s">
      {wanted.map((one) => (
        <WantedLine one={one} today={today} />
      ))}
      {closed.map(({ name, day, isTaken }) => (
        <p>{texts[isTaken ? "taken" : "over"](writeDay(day, today), name)}</p>
      ))}
      <p class="petit doux">{texts.lets(lets)}</p>
    </Section>
  );
}

function WantedLine({
  one: { assignment, visit, day, starts, ends, name, title, offer },
  today,
}: {
  readonly one: Wanted;
  readonly today: Temporal.PlainDate;
}) {
  const said = writeDay(day, today);
  const at = passageAt(assignment, visit, day);
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <p>{texts.at(said, sayHours(starts, ends), name, title)}</p>
        {offer !== undefined && <p>{texts[offer](name)}</p>}
      </div>
      {offer === undefined && (
        <Press action={`${at}/peux-venir`} label={texts.canOf(name, said)}>
          {texts.can}
        </Press>
      )}
      {offer === "waits" && (
        <Press action={`${at}/ne-peux-plus`} kind="clair" label={texts.backOf(name, said)}>
          {texts.back}
        </Press>
      )}
    </div>
  );
}
