import { Land } from "#ui/panel";

import type { StandingHelp } from "../actions/standing-help.ts";
import { AT } from "../domain/address.ts";
import { saySilence, sayStands } from "./say.ts";
import { silenceTexts } from "./silence-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/**
 * On another page, while one’s call for help runs, and for days after, and while one’s list is told of a silence: what stands, with
 * its way, which simple mode leaves there.
 */
export function HelpStands({ stands }: { readonly stands: StandingHelp | undefined }) {
  if (stands === undefined) return null;
  const { open, silence, now } = stands;
  return (
    <>
      {open?.isPast === false && (
        <Stands says={sayStands({ ...stands, open })} go={texts.standsGo} />
      )}
      {silence !== undefined && <Stands says={saySilence(silence, now)} go={silenceTexts.go} />}
    </>
  );
}

function Stands({ says, go }: { readonly says: string; readonly go: string }) {
  return (
    <Land>
      <p>
        <strong>{says}</strong>{" "}
        <a href={AT} data-reste="">
          {go}
        </a>
      </p>
    </Land>
  );
}
