import { writeDay } from "#basics/dates";
import { Avatar } from "#ui/avatar";
import { Press } from "#ui/form";

import { helperTexts } from "../../web/helper-texts.fr.ts";
import type { SeenBodies, SeenBody, Sent } from "../actions/see-bodies.ts";
import { notThemAt } from "../domain/address.ts";
import { askTexts as texts } from "./texts.fr.ts";

/** Who comes by it, until when, and whether it verified what the law asks of them; « pas cette personne », for oneself. */
export function SentLine({
  each,
  one: { id, name },
  isMine,
  today,
}: {
  readonly each: Sent;
  readonly one: SeenBody;
} & Pick<SeenBodies, "isMine" | "today">) {
  const day = (which: Temporal.PlainDate) => writeDay(which, today);
  return (
    <div class="rang bouts">
      <div class="voisin">
        <Avatar id={each.helper} name={each.name} />
        <div class="pile-s">
          <p>
            {texts.sentBy(each.name, name)}{" "}
            {helperTexts.term(day(each.from), each.until && day(each.until))}
          </p>
          <p>{sayVerified(each, name, today)}</p>
          {each.verifiedBySelf === true && <p class="doux">{texts.bySelf(name)}</p>}
        </div>
      </div>
      {isMine && (
        <Press action={notThemAt(id, each.id)} kind="clair" label={texts.notThemOf(each.name)}>
          {texts.notThem(each.name)}
        </Press>
      )}
    </div>
  );
}

/** « Vérifié par Pas à pas le 3 mai. », or plainly that it is not yet. */
const sayVerified = (
  { verified, verifiedOn }: Sent,
  body: string,
  today: Temporal.PlainDate,
): string => texts.verified[verified](body, verifiedOn ? writeDay(verifiedOn, today) : "");
