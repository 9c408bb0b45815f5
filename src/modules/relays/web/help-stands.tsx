import { Land } from "#ui/panel";

import type { StandingHelp } from "../actions/standing-help.ts";
import { AT } from "../domain/address.ts";
import { sayStands } from "./say.ts";
import { texts } from "./texts.fr.ts";

/** On another page, while one’s call for help runs, and for days after: what stands, with its way, which simple mode leaves there. */
export function HelpStands({ stands }: { readonly stands: StandingHelp | undefined }) {
  if (stands === undefined || stands.open.isPast) return null;
  return (
    <Land>
      <p>
        <strong>{sayStands(stands)}</strong>{" "}
        <a href={AT} data-reste="">
          {texts.standsGo}
        </a>
      </p>
    </Land>
  );
}
