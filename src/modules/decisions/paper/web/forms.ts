import { form, type Typed } from "#basics/form";
import { chosen } from "#basics/questions";

import type { PresentLine, SeenPresence } from "../../statutes/actions/see-presence.ts";
import { ballotForm } from "../../web/ballot.ts";
import { texts } from "../../web/paper-texts.fr.ts";

/** One of the members who stand on these lines. */
function member(name: string, label: string, lines: readonly PresentLine[]) {
  return chosen<"Person">(name, {
    label,
    none: texts.choosePerson,
    empty: texts.choosePerson,
    of: lines.map((line) => ({ value: line.person, label: line.name })),
  });
}

/** Whose ballot of paper it is: who voted themself needs nobody to do it for them. */
export const voterForm = ({ lines }: SeenPresence, me: string | undefined) =>
  form({
    voter: member(
      "voter",
      texts.voter,
      lines.filter(({ person, presence }) => person !== me && presence !== "there"),
    ),
  });

/** The ballot itself is drawn as on the page of its vote. */
export const paperBallotForm = (seen: SeenPresence, typed: Typed) =>
  form({ ...voterForm(seen, undefined).shape, ...ballotForm(seen.vote, typed).shape });

/** Who gives a proxy on paper, among those who are away, and to whom. */
export const proxyForm = ({ lines }: SeenPresence, me: string | undefined) =>
  form({
    from: member(
      "from",
      texts.from,
      lines.filter(({ person, presence }) => person !== me && presence === "away"),
    ),
    to: member("to", texts.to, lines),
  });
